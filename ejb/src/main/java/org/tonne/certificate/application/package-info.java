/** Use cases of the proof: issue, render once, find, verify, and the public history of cancellations. */
@NullMarked
package org.tonne.certificate.application;

import org.jspecify.annotations.NullMarked;
