/** A case: something about money or units that a person must look at and decide. */
@NullMarked
package org.tonne.cases.domain;

import org.jspecify.annotations.NullMarked;
