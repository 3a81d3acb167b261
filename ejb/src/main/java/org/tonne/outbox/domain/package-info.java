/** The moves of a message that leaves the store. */
@NullMarked
package org.tonne.outbox.domain;

import org.jspecify.annotations.NullMarked;
