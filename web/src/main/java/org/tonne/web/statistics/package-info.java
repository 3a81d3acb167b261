/** The store in figures: pages, charts drawn by the server, and lists of the same figures. */
@NullMarked
package org.tonne.web.statistics;

import org.jspecify.annotations.NullMarked;
