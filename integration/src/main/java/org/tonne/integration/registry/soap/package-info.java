/** The registry by SOAP: Apache CXF and the classes generated from the contract. */
@NullMarked
package org.tonne.integration.registry.soap;

import org.jspecify.annotations.NullMarked;
