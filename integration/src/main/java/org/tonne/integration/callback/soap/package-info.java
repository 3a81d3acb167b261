/** Where the registry calls us by SOAP: the contract's callback service, and what it is told when something is wrong. */
@NullMarked
package org.tonne.integration.callback.soap;

import org.jspecify.annotations.NullMarked;
