/** What the store does by itself at set times: Jakarta Batch jobs, and what starts them on exactly one server. */
@NullMarked
package org.tonne.batch;

import org.jspecify.annotations.NullMarked;
