/** The job that hands letters of gifts to the outbox when their day has come. */
@NullMarked
package org.tonne.batch.giftletters;

import org.jspecify.annotations.NullMarked;
