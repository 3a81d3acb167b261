package org.tonne.sandbox.registry;

import org.tonne.contract.types.EvaluationResult;
import org.tonne.contract.types.Response;
import org.tonne.contract.types.UnitBlockIdentifier;

import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.datatype.XMLGregorianCalendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Our values in the forms of the contract; instants travel in UTC with their zone, to the millisecond. */
final class Wire {
    private static final DatatypeFactory TYPES;

    static {
        try {
            TYPES = DatatypeFactory.newInstance();
        } catch (DatatypeConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Wire() {}

    static XMLGregorianCalendar dateTime(Instant at) {
        return TYPES.newXMLGregorianCalendar(at.truncatedTo(ChronoUnit.MILLIS).toString());
    }

    static XMLGregorianCalendar date(LocalDate on) {
        return TYPES.newXMLGregorianCalendar(on.toString());
    }

    static <R extends Response> R accepted(R reply) {
        reply.setResultIdentifier(1);
        return reply;
    }

    static <R extends Response> R refused(R reply, List<Code> codes) {
        reply.setResultIdentifier(0);
        codes.forEach(code -> reply.getResponseCodes().add(code.onWire()));
        return reply;
    }

    /** One result a code; codes about units name the blocks they mean. */
    static List<EvaluationResult> evaluation(List<Code> codes, List<ReportedBlock> blocks) {
        return codes.stream()
                .map(code -> {
                    EvaluationResult result = new EvaluationResult();
                    result.setResponseCode(code.onWire());
                    if (code.number() / 1000 == 4) {
                        blocks.forEach(b -> result.getUnitBlockIdentifiers().add(named(new UnitBlockIdentifier(), b)));
                    }
                    return result;
                })
                .toList();
    }

    static <I extends UnitBlockIdentifier> I named(I identifier, ReportedBlock block) {
        identifier.setUnitSerialBlockStart(block.start());
        identifier.setUnitSerialBlockEnd(block.end());
        identifier.setOriginatingRegistryCode(block.party());
        return identifier;
    }
}
