/** What a test puts beside the store's own receivers of messages. */
@NullMarked
package org.tonne.it.inside.probe;

import org.jspecify.annotations.NullMarked;
