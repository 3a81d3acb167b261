/** A buyer's own account: signing up and in, and what is kept there. */
@NullMarked
package org.tonne.web.buyer;

import org.jspecify.annotations.NullMarked;
