/** Signing in and out of the desks. */
@NullMarked
package org.tonne.web.account;

import org.jspecify.annotations.NullMarked;
