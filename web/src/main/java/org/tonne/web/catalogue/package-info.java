/** Looking for projects, and one project with its offers. */
@NullMarked
package org.tonne.web.catalogue;

import org.jspecify.annotations.NullMarked;
