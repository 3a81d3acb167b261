/** What a password must be. */
@NullMarked
package org.tonne.account.domain;

import org.jspecify.annotations.NullMarked;
