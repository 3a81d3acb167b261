/** The door of the calculator: reads the factors once and answers questionnaires. */
@NullMarked
package org.tonne.footprint.application;

import org.jspecify.annotations.NullMarked;
