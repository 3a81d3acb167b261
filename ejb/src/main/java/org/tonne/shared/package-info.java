/** The words every part of the trade uses: money, quantities, serials, unit blocks, lifecycles, refusals. Knows no feature. */
@NullMarked
package org.tonne.shared;

import org.jspecify.annotations.NullMarked;
