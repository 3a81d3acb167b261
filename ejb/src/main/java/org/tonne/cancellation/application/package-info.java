/** Use cases of the registry link: propose, claim what is due, record what the registry says, decide what it leaves open. */
@NullMarked
package org.tonne.cancellation.application;

import org.jspecify.annotations.NullMarked;
