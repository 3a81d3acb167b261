/** What sellers put on offer, as buyers see it: the door of this feature. */
@NullMarked
package org.tonne.offer.application;

import org.jspecify.annotations.NullMarked;
