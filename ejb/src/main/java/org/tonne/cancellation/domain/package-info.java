/** The life of one registry transaction: what the registry said, what it means, and where it leads. */
@NullMarked
package org.tonne.cancellation.domain;

import org.jspecify.annotations.NullMarked;
