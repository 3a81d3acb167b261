/** What a standing order says, when it falls due, and how it moves. */
@NullMarked
package org.tonne.standing.domain;

import org.jspecify.annotations.NullMarked;
