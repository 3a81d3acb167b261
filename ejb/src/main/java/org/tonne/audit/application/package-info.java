/** Writing, sealing and checking the audit trail. */
@NullMarked
package org.tonne.audit.application;

import org.jspecify.annotations.NullMarked;
