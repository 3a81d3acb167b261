/** What a buyer has picked, kept in one cookie. */
@NullMarked
package org.tonne.web.basket;

import org.jspecify.annotations.NullMarked;
