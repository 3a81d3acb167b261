/** What every address for machines keeps to: strict JSON, problems by RFC 9457, keys, limits and headers. */
@NullMarked
package org.tonne.integration.rest;

import org.jspecify.annotations.NullMarked;
