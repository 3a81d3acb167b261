/** Figures about cancellations for the public and for the Board of the mechanism. */
@NullMarked
package org.tonne.statistics.application;

import org.jspecify.annotations.NullMarked;
