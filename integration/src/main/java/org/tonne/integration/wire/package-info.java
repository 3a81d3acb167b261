/** What both directions of the registry link keep to: sizes, times, blocks and codes on the wire. */
@NullMarked
package org.tonne.integration.wire;

import org.jspecify.annotations.NullMarked;
