/** A CDM registry in small: accounts, unit blocks, proposals, notifications and attestations behind the SOAP contract. */
@NullMarked
package org.tonne.sandbox.registry;

import org.jspecify.annotations.NullMarked;
