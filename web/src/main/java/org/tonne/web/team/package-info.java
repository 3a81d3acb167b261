/** Teams in the account of a buyer. */
@NullMarked
package org.tonne.web.team;

import org.jspecify.annotations.NullMarked;
