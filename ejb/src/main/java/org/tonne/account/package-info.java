/** Sellers, staff and partners: who they are and how they prove it. */
@NullMarked
package org.tonne.account;

import org.jspecify.annotations.NullMarked;
