/** Which letter follows from what happened, and what it must know. */
@NullMarked
package org.tonne.notification.application;

import org.jspecify.annotations.NullMarked;
