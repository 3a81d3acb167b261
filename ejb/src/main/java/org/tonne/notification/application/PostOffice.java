package org.tonne.notification.application;

import org.tonne.notification.domain.Letter;
import org.tonne.outbox.application.UndeliveredException;

import java.util.UUID;

/** Who carries letters; calls go outside, never inside a transaction. */
public interface PostOffice {

    /**
     * Hands a letter over.
     *
     * @param id the same for the same letter, should it be handed over twice
     * @param name the reader's, as typed in
     * @param email the reader's, as typed in
     * @throws UndeliveredException when it was not taken; hopeless where the address can take no letter
     */
    void send(UUID id, String name, String email, Letter letter) throws UndeliveredException;

    /**
     * Hands a letter to the service desk over, which stands behind the address that our letters come from.
     *
     * @param id the same for the same letter, should it be handed over twice
     * @param name of who wrote, as typed in; may be empty
     * @param email of who wrote: an answer goes there
     * @throws UndeliveredException when it was not taken
     */
    void toDesk(UUID id, String name, String email, Letter letter) throws UndeliveredException;

    /**
     * Hands a letter over in which somebody else wrote.
     *
     * @param id the same for the same letter, should it be handed over twice
     * @param name the reader's
     * @param email the reader's
     * @param answerTo the address of who wrote
     * @throws UndeliveredException when it was not taken; hopeless where an address can take no letter
     */
    void forward(UUID id, String name, String email, String answerTo, Letter letter) throws UndeliveredException;
}
