/** What became of a forwarding request, as one person read it and another confirmed it. */
@NullMarked
package org.tonne.forwarding.domain;

import org.jspecify.annotations.NullMarked;
