/** The first version of the interface for partners, as contract/openapi.json describes it. */
@NullMarked
package org.tonne.integration.rest.v1;

import org.jspecify.annotations.NullMarked;
