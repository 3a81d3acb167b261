/** How orders reach the database and come back. */
@NullMarked
package org.tonne.order.persistence;

import org.jspecify.annotations.NullMarked;
