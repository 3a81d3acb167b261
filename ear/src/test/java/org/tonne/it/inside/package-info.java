/** Tests that run inside the deployed store. */
@NullMarked
package org.tonne.it.inside;

import org.jspecify.annotations.NullMarked;
