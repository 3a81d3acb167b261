/** The store as people meet it: the storefront, the seller's desk and the staff console. */
@NullMarked
package org.tonne.web;

import org.jspecify.annotations.NullMarked;
