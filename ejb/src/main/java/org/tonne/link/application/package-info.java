/** What the link's ends report, what staff decide about it, and what they ask. */
@NullMarked
package org.tonne.link.application;

import org.jspecify.annotations.NullMarked;
