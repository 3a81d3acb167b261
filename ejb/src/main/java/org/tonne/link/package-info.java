/** The link to the registry itself, whatever travels over it: whether it may be used, and what came over it before. */
@NullMarked
package org.tonne.link;

import org.jspecify.annotations.NullMarked;
