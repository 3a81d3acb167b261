/** Reading, publishing and taking back what staff write on pages. */
@NullMarked
package org.tonne.content.application;

import org.jspecify.annotations.NullMarked;
