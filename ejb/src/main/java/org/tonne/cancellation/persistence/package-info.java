/** Cancellations and what was said about them, as rows; one row is locked at a time. */
@NullMarked
package org.tonne.cancellation.persistence;

import org.jspecify.annotations.NullMarked;
