/** The certificate as a page: drawn with OpenPDF, names in any script, the same bytes every time. */
@NullMarked
package org.tonne.certificate.pdf;

import org.jspecify.annotations.NullMarked;
