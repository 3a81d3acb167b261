/** Taking, keeping and giving back the lease of a scheduled job. */
@NullMarked
package org.tonne.schedule.application;

import org.jspecify.annotations.NullMarked;
