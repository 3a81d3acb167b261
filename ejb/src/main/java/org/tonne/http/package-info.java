/** Calls by HTTP to those outside: one client, built in one place, that trusts no answer. */
@NullMarked
package org.tonne.http;

import org.jspecify.annotations.NullMarked;
