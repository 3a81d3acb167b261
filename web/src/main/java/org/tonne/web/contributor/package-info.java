/** Those who sell here: everybody, and a public page of each. */
@NullMarked
package org.tonne.web.contributor;

import org.jspecify.annotations.NullMarked;
