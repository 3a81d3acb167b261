/** Pages that reckon footprints. Everything they know stands in their address. */
@NullMarked
package org.tonne.web.calculator;

import org.jspecify.annotations.NullMarked;
