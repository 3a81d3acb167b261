/** What a quotation says, and how it is drawn. */
@NullMarked
package org.tonne.quotation.application;

import org.jspecify.annotations.NullMarked;
