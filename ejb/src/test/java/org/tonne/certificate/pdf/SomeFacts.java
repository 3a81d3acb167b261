package org.tonne.certificate.pdf;

import org.tonne.certificate.domain.CertificateFacts;
import org.tonne.certificate.domain.CertificateFacts.Part;
import org.tonne.certificate.domain.CertificateFacts.Transaction;
import org.tonne.shared.SerialRange;
import org.tonne.shared.UnitBlock;
import org.tonne.shared.UnitType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Certificates to draw. */
final class SomeFacts {

    private SomeFacts() {}

    /** Twelve CERs of Malawi in two blocks. */
    static CertificateFacts of(String beneficiary, String reason) {
        List<UnitBlock> blocks = List.of(block(163705, 163709), block(326496, 326502));
        return facts(beneficiary, reason, List.of(part(UnitType.CER, blocks)));
    }

    /** One unit in each of so many blocks. */
    static CertificateFacts inBlocks(int blocks) {
        return facts(
                "Colegio San Martín de los Andes",
                "",
                List.of(part(
                        UnitType.CER,
                        IntStream.range(0, blocks)
                                .mapToObj(i -> block(1000 + 3L * i, 1000 + 3L * i))
                                .toList())));
    }

    static CertificateFacts facts(String beneficiary, String reason, List<Part> parts) {
        long quantity = parts.stream()
                .flatMap(part -> part.blocks().stream())
                .mapToLong(block -> block.quantity().units())
                .sum();
        return new CertificateFacts(
                "VC1042/2026",
                "7KQ4M2XNPF8VC3TR",
                quantity,
                beneficiary,
                reason,
                parts,
                Instant.parse("2026-11-20T14:12:00Z"),
                "https://tonne.example/en/verify?code=7KQ4M2XNPF8VC3TR",
                "en");
    }

    /** The same certificate, issued in another language. */
    static CertificateFacts in(String language, CertificateFacts facts) {
        return new CertificateFacts(
                facts.number(),
                facts.code(),
                facts.quantity(),
                facts.beneficiary(),
                facts.reason(),
                facts.parts(),
                facts.issuedAt(),
                facts.verifyAddress(),
                language);
    }

    static Part part(UnitType type, List<UnitBlock> blocks) {
        return new Part(
                "MW-9933",
                "Improved Cook Stove Project 1, Nkhata Bay District, Malawi",
                "Malawi",
                LocalDate.parse("2014-10-27"),
                LocalDate.parse("2016-08-11"),
                type,
                2,
                type.isTemporary() ? LocalDate.parse("2030-12-31") : null,
                List.of(
                        new Transaction("VCP1000001", Instant.parse("2026-11-20T14:11:00Z"), null),
                        new Transaction("VCP1000002", Instant.parse("2026-11-20T14:11:30Z"), "VC4711/2026")),
                blocks);
    }

    static UnitBlock block(long first, long last) {
        return new UnitBlock("MW", UnitType.CER, new SerialRange(first, last), 2, 2, 0, 9933);
    }
}
