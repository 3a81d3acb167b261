/** Signing in, and the keys of partners. */
@NullMarked
package org.tonne.account.application;

import org.jspecify.annotations.NullMarked;
