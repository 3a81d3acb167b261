/** Certificates: the sheet, the file, the check of a code, the public history. */
@NullMarked
package org.tonne.web.certificate;

import org.jspecify.annotations.NullMarked;
