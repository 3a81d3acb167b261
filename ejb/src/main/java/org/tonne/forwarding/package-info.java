/** Registries without an interface: requests that a person carries there, and the answers two people bring back. */
@NullMarked
package org.tonne.forwarding;

import org.jspecify.annotations.NullMarked;
