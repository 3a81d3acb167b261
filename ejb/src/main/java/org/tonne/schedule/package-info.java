/** Work that is due again and again, and runs on one server at a time. */
@NullMarked
package org.tonne.schedule;

import org.jspecify.annotations.NullMarked;
