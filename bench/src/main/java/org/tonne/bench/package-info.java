/** Drivers that measure the store from inside its server and from outside. */
@NullMarked
package org.tonne.bench;

import org.jspecify.annotations.NullMarked;
