/** Certificates as rows: their numbers without gaps, their facts as JSON, and the document kept once. */
@NullMarked
package org.tonne.certificate.persistence;

import org.jspecify.annotations.NullMarked;
