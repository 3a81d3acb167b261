/** Use cases and questions about standing orders, and what places their orders. */
@NullMarked
package org.tonne.standing.application;

import org.jspecify.annotations.NullMarked;
