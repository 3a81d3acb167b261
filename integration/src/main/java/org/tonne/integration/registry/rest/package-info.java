/** The registry by REST: the client of the JDK, and answers read strictly by the contract {@code registry-openapi.json}. */
@NullMarked
package org.tonne.integration.registry.rest;

import org.jspecify.annotations.NullMarked;
