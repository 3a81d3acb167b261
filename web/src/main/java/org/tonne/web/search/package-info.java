/** Search over everything that explains the store, and over its projects. */
@NullMarked
package org.tonne.web.search;

import org.jspecify.annotations.NullMarked;
