/** The job that lapses orders which were not paid in time, so that their units are free again. */
@NullMarked
package org.tonne.batch.expireorders;

import org.jspecify.annotations.NullMarked;
