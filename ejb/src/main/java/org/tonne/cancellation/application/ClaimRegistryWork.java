package org.tonne.cancellation.application;

import jakarta.ejb.Stateless;

import java.util.List;

/** Use case: a sender takes what must be said to the registry now; no other server gets the same. */
@Stateless
public class ClaimRegistryWork {

    /**
     * What is due, oldest first. A claimed proposal is SENDING from now on; if nothing is recorded for it within the
     * time-out, it becomes UNKNOWN and is asked about, never proposed again unasked.
     *
     * @param max at most so many, from 1
     */
    public List<RegistryCommand> claim(int max) {
        throw new UnsupportedOperationException("claim " + max);
    }
}
