/** The link in the database. */
@NullMarked
package org.tonne.link.persistence;

import org.jspecify.annotations.NullMarked;
