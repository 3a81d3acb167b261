/** The signature over what travels by SOAP, where the policy asks for one: made, and believed only for what was verified. */
@NullMarked
package org.tonne.integration.signature;

import org.jspecify.annotations.NullMarked;
