/** The entrance: what the store is, what is on offer, where to check a certificate. */
@NullMarked
package org.tonne.web.home;

import org.jspecify.annotations.NullMarked;
