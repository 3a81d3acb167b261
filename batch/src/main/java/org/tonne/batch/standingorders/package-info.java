/** The job that tries standing orders whose day has come. */
@NullMarked
package org.tonne.batch.standingorders;

import org.jspecify.annotations.NullMarked;
