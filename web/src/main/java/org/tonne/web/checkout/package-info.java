/** The buyer's answers, the check of everything, and the step that cannot be undone. */
@NullMarked
package org.tonne.web.checkout;

import org.jspecify.annotations.NullMarked;
