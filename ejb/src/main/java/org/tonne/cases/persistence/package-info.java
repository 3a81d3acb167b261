/** Where cases are kept. */
@NullMarked
package org.tonne.cases.persistence;

import org.jspecify.annotations.NullMarked;
