/** Standing orders in the account of a buyer. */
@NullMarked
package org.tonne.web.standing;

import org.jspecify.annotations.NullMarked;
