/** What a page may say. */
@NullMarked
package org.tonne.content.domain;

import org.jspecify.annotations.NullMarked;
