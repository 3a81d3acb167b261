/** The links to the outside: the registry in both directions, partners, and the payment provider's messages. */
@NullMarked
package org.tonne.integration;

import org.jspecify.annotations.NullMarked;
