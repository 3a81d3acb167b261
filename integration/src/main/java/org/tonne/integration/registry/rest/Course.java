package org.tonne.integration.registry.rest;

import org.tonne.cancellation.domain.ResponseCode;
import org.tonne.reconciliation.application.Demand;

import java.util.List;
import java.util.Optional;

/**
 * How a reconciliation stands that we announced.
 *
 * @param status DES status; 0 or 1 while it runs
 * @param codes with which it ended, if with any
 * @param wanted what the registry wants to be told next, if anything
 */
public record Course(int status, List<ResponseCode> codes, Optional<Demand> wanted) {

    private static final int INITIATED = 1;
    private static final int DENIED = 7;

    /** The registry knows of none. */
    static Course unknown(List<ResponseCode> codes) {
        return new Course(DENIED, codes, Optional.empty());
    }

    /** Whether it runs. */
    public boolean isRunning() {
        return status <= INITIATED;
    }

    /** Whether the registry does not want it, or has never heard of it. */
    public boolean isDenied() {
        return status == DENIED;
    }
}
