/** Where the payment provider tells us that something happened. */
@NullMarked
package org.tonne.integration.webhook;

import org.jspecify.annotations.NullMarked;
