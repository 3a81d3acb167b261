/** Letters to buyers: what they say, in plain text and as a page. */
@NullMarked
package org.tonne.notification.domain;

import org.jspecify.annotations.NullMarked;
