/** Whether the link to the registry may be used, and what stops it. */
@NullMarked
package org.tonne.link.domain;

import org.jspecify.annotations.NullMarked;
