/** Remembering and delivering messages, and what staff may do with those that will not go. */
@NullMarked
package org.tonne.outbox.application;

import org.jspecify.annotations.NullMarked;
