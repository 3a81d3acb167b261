/** What a certificate says, and the numbers it carries. */
@NullMarked
package org.tonne.certificate.domain;

import org.jspecify.annotations.NullMarked;
