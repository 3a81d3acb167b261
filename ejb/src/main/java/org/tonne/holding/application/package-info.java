/** The use cases and questions of the mirror: the only door for other modules. */
@NullMarked
package org.tonne.holding.application;

import org.jspecify.annotations.NullMarked;
