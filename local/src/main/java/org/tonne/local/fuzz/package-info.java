/** What the fuzz targets of all modules share: messages made wrong, and a count of what was tried. */
@NullMarked
package org.tonne.local.fuzz;

import org.jspecify.annotations.NullMarked;
