/** The registry's letters as files: what a PDF from outside says, read within bounds. */
@NullMarked
package org.tonne.cancellation.letter;

import org.jspecify.annotations.NullMarked;
