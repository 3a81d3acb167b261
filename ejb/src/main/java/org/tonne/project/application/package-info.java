/** The catalogue of CDM projects: finding them, and everything a buyer may know about one. */
@NullMarked
package org.tonne.project.application;

import org.jspecify.annotations.NullMarked;
