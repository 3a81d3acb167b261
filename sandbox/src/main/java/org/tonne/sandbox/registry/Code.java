package org.tonne.sandbox.registry;

import org.tonne.contract.types.ResponseCode;
import org.tonne.contract.types.ResponseCodeSystem;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A response code with the list it belongs to: the same number means one thing in DES and another in a registry's own list. */
record Code(ResponseCodeSystem system, int number) {
    static final Code MAJOR_VERSION = des(1031);
    static final Code MINOR_VERSION = des(1032);
    static final Code SENDER_UNKNOWN = des(1501);
    static final Code NOT_THIS_REGISTRY = des(1504);
    static final Code BAD_IDENTIFIER = des(2001);
    static final Code BAD_TYPE = des(2002);
    static final Code BAD_ACCOUNT_TYPE = des(2006);
    static final Code END_BEFORE_START = des(2014);
    static final Code NO_PROJECT = des(2017);
    static final Code IDENTIFIER_USED = des(3001);
    static final Code IDENTIFIER_UNKNOWN = des(3002);
    static final Code ONE_RUNS = des(7);
    static final Code SNAPSHOT_PAST = des(6204);
    static final Code RECONCILIATION_UNKNOWN = des(6301);
    static final Code SNAPSHOT_DIFFERS = des(6304);
    static final Code UNITS_UNKNOWN = des(4002);
    static final Code NOT_HELD = des(4003);
    static final Code OTHER_ATTRIBUTES = des(4004);
    static final Code TWO_REGISTRIES = des(4006);
    static final Code PENDING_ELSEWHERE = des(4010);
    static final Code ALREADY_CANCELLED = des(4011);
    static final Code NO_BLOCK = des(4012);
    static final Code NOT_A_CANCELLATION_ACCOUNT = des(5153);
    static final Code NO_ACQUIRING_ACCOUNT = des(5154);
    static final Code ACCOUNT_CLOSED = registry(1003);
    static final Code ACCOUNT_SUSPENDED = registry(1004);
    static final Code TOO_MANY_BLOCKS = registry(3004);
    static final Code BALANCE_TOO_LOW = registry(3005);
    static final Code RECONCILING = registry(3016);

    static final Code KNOWN_TO_NOBODY = registry(9876);
    static final Code BAD_SUPPLEMENTARY_TYPE = des(2003);
    static final Code TRANSFERRING_ACCOUNT = des(2007);
    static final Code ACQUIRING_ACCOUNT = des(2008);
    static final Code BAD_ORIGIN = des(2010);
    static final Code BAD_SUPPLEMENTARY_UNIT = des(2012);
    static final Code LULUCF_ON_CER = des(2016);
    static final Code TRACK = des(2020);
    static final Code EXPIRY_ON_CER = des(2022);
    static final Code PERIOD_NOT_CURRENT = des(4001);
    static final Code TWO_PERIODS = des(4005);
    static final Code ACCOUNT_UNKNOWN = registry(1002);
    static final Code ACCOUNT_TYPE = registry(1007);
    static final Code UNIT_TYPE = registry(3006);

    static Code des(int number) {
        return new Code(ResponseCodeSystem.DES, number);
    }

    static Code registry(int number) {
        return new Code(ResponseCodeSystem.REGISTRY, number);
    }

    /** Reads {@code DES:4010}, {@code REGISTRY:3004} or a bare number, which is one of DES. */
    static Code parse(String text) {
        int colon = text.indexOf(':');
        int number = Integer.parseInt(text.substring(colon + 1).strip());
        if (number < 1 || number > 9999) {
            throw new IllegalArgumentException("A response code has one to four digits: " + text);
        }
        return colon < 0
                ? des(number)
                : new Code(ResponseCodeSystem.fromValue(text.substring(0, colon).strip()), number);
    }

    static List<Code> parseAll(String text) {
        return Stream.of(text.split("[,\\s]+"))
                .filter(s -> !s.isEmpty())
                .map(Code::parse)
                .toList();
    }

    static String print(List<Code> codes) {
        return codes.stream().map(Code::toString).collect(Collectors.joining(","));
    }

    ResponseCode onWire() {
        ResponseCode code = new ResponseCode();
        code.setSystem(system);
        code.setValue(number);
        return code;
    }

    @Override
    public String toString() {
        return system + ":" + number;
    }
}
