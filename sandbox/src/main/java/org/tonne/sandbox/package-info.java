/** The outside world in small: starts the stand-ins for a registry, a payment provider and a mailbox inside one web application. */
@NullMarked
package org.tonne.sandbox;

import org.jspecify.annotations.NullMarked;
