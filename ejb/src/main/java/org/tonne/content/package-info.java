/** Pages that staff write: what stands on them now, and what stood there before. */
@NullMarked
package org.tonne.content;

import org.jspecify.annotations.NullMarked;
