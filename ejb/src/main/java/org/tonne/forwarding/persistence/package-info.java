/** Forwarding requests and outcomes as rows. */
@NullMarked
package org.tonne.forwarding.persistence;

import org.jspecify.annotations.NullMarked;
