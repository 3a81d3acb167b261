/** Tests of the whole application. */
@NullMarked
package org.tonne.it;

import org.jspecify.annotations.NullMarked;
