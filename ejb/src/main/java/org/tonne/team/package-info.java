/** Teams: accounts of buyers that buy for one organisation. */
@NullMarked
package org.tonne.team;

import org.jspecify.annotations.NullMarked;
