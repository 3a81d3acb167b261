/** The link to the registry as this side uses it: what is due is claimed, said once, and the answer handed back to the trade. */
@NullMarked
package org.tonne.integration.registry;

import org.jspecify.annotations.NullMarked;
