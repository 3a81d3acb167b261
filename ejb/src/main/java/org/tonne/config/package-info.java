/** How one installation of the store is set up: read once from the environment, checked there, and nowhere else. */
@NullMarked
package org.tonne.config;

import org.jspecify.annotations.NullMarked;
