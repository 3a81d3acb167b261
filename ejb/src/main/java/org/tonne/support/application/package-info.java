/** Writing to the service desk. */
@NullMarked
package org.tonne.support.application;

import org.jspecify.annotations.NullMarked;
