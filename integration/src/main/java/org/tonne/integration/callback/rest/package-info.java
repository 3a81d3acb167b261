/** Where a registry that speaks REST tells us what has happened: signed events, pushed and pulled. */
@NullMarked
package org.tonne.integration.callback.rest;

import org.jspecify.annotations.NullMarked;
