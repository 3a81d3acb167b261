/** The job that forgets what is kept no longer. */
@NullMarked
package org.tonne.batch.forget;

import org.jspecify.annotations.NullMarked;
