/** What may be said of a team, and what its members may do. */
@NullMarked
package org.tonne.team.domain;

import org.jspecify.annotations.NullMarked;
