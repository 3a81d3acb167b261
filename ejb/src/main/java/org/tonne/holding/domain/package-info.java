/** Accounts, blocks and notices as the registry tells them, and the rules by which they are believed. */
@NullMarked
package org.tonne.holding.domain;

import org.jspecify.annotations.NullMarked;
