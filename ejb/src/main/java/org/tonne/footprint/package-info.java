/** What people, journeys and events emit, reckoned from factors whose licence lets the store use them. */
@NullMarked
package org.tonne.footprint;

import org.jspecify.annotations.NullMarked;
