/** The raw limit of drawing a certificate, beside the layout that it draws. */
@NullMarked
package org.tonne.certificate.pdf;

import org.jspecify.annotations.NullMarked;
