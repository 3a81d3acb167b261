/** What leaves a use case's transaction: remembered in it, delivered after it, at least once. */
@NullMarked
package org.tonne.outbox;

import org.jspecify.annotations.NullMarked;
