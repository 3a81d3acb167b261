/** Pages made of texts only, and the page that says why there is none. */
@NullMarked
package org.tonne.web.info;

import org.jspecify.annotations.NullMarked;
