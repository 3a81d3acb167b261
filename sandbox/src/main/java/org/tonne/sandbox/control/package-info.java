/** The page from which the stand-ins are watched and told to fail. */
@NullMarked
package org.tonne.sandbox.control;

import org.jspecify.annotations.NullMarked;
