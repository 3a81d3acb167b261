/** Use cases of the manual adapter: what is to be sent, and what the registry answered. */
@NullMarked
package org.tonne.forwarding.application;

import org.jspecify.annotations.NullMarked;
