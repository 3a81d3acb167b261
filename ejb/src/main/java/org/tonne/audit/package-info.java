/** Who did what and when: entries that are only ever added, sealed within a second so that none can be changed unseen. */
@NullMarked
package org.tonne.audit;

import org.jspecify.annotations.NullMarked;
