/** Which units are free, reserved or cancelled, and which serials a cancellation takes: the door of this feature. */
@NullMarked
package org.tonne.stock.application;

import org.jspecify.annotations.NullMarked;
