/** The job that counts the platform's cancellations for the public and the Board. */
@NullMarked
package org.tonne.batch.platformfigures;

import org.jspecify.annotations.NullMarked;
