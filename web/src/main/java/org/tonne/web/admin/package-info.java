/** The console of staff: what needs a person, and its decision. */
@NullMarked
package org.tonne.web.admin;

import org.jspecify.annotations.NullMarked;
