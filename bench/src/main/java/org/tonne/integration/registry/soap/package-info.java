/** The bare loop that the registry link is measured against; it stands where the store's own client is. */
@NullMarked
package org.tonne.integration.registry.soap;

import org.jspecify.annotations.NullMarked;
