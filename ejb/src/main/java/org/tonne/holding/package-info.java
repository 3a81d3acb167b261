/** What sellers hold in the registry, as it last told us: the mirror, its history, and what is frozen when it differs. */
@NullMarked
package org.tonne.holding;

import org.jspecify.annotations.NullMarked;
