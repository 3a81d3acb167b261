/** Loads the public data of the CDM registry, or the demo catalogue, into an empty database: all of it or nothing. */
@NullMarked
package org.tonne.importing;

import org.jspecify.annotations.NullMarked;
