package org.tonne.web.certificate;

import org.tonne.certificate.application.CertificateView;
import org.tonne.certificate.application.CertificateWording;
import org.tonne.certificate.domain.CertificateFacts;
import org.tonne.shared.Codes;
import org.tonne.shared.UnitBlock;
import org.tonne.web.ui.Visit;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** A certificate in the words of its page. */
public final class CertificateSheet {

    private final Visit visit;
    private final CertificateView certificate;

    CertificateSheet(Visit visit, CertificateView certificate) {
        this.visit = visit;
        this.certificate = certificate;
    }

    private CertificateWording wording() {
        return CertificateWording.in(visit.getLanguage().getCode());
    }

    private CertificateFacts facts() {
        return certificate.facts();
    }

    /** Its number. */
    public String getNumber() {
        return facts().number();
    }

    /** Its code, in groups. */
    public String getCode() {
        return Codes.printed(facts().code());
    }

    /** Whether no later version stands in its place. */
    public boolean isInForce() {
        return certificate.inForce();
    }

    /** Its sentences. */
    public CertificateWording.Sentences getWording() {
        return wording().of(facts());
    }

    /** Its page. */
    public String getAddress() {
        return visit.getBase() + "/certificates/" + facts().code();
    }

    /** Its file, once it is made. */
    public String getPdf() {
        return certificate.hasDocument() ? getAddress() + ".pdf" : "";
    }

    /** The same for programs. */
    public String getJson() {
        return "/api/v1/certificates/" + facts().code();
    }

    /** The page that the square opens. */
    public String getVerifyAddress() {
        return facts().verifyAddress();
    }

    /** The square, as the outline of its dark parts. */
    public QrSquare getSquare() {
        return QrSquare.of(facts().verifyAddress());
    }

    /** When it was issued. */
    public String getIssued() {
        return visit.texts().say("sheet.issued", visit.getWriting().day(facts().issuedAt()));
    }

    /** When the registry completed the last of its transactions. */
    public String getCompleted() {
        return visit.getWriting()
                .moment(facts().parts().stream()
                        .flatMap(part -> part.transactions().stream())
                        .map(CertificateFacts.Transaction::completedAt)
                        .max(Instant::compareTo)
                        .orElse(facts().issuedAt()));
    }

    /** Project by project. */
    public List<Part> getParts() {
        return facts().parts().stream().map(part -> new Part(visit, part)).toList();
    }

    /** One project of a certificate. */
    public static final class Part {

        private final Visit visit;
        private final CertificateFacts.Part part;

        Part(Visit visit, CertificateFacts.Part part) {
            this.visit = visit;
            this.part = part;
        }

        /** For its address. */
        public String getKey() {
            return part.projectKey();
        }

        /** As registered. */
        public String getTitle() {
            return part.projectTitle();
        }

        /** Where it lies. */
        public String getHost() {
            return CertificateWording.in(visit.getLanguage().getCode()).country(part);
        }

        /** When the reductions were made. */
        public String getReductions() {
            return visit.getWriting().span(part.reductionsFrom(), part.reductionsTo());
        }

        /** The unit and its period. */
        public String getUnit() {
            return visit.texts()
                    .say(
                            "sheet.unit",
                            visit.texts().get("unit." + part.unitType().label()),
                            part.commitmentPeriod());
        }

        /** When temporary units expire. */
        public String getExpires() {
            return visit.getWriting().day(part.expiresOn());
        }

        /** The transactions of the registry. */
        public String getTransactions() {
            return part.transactions().stream()
                    .map(CertificateFacts.Transaction::identifier)
                    .collect(Collectors.joining(visit.getWriting().getComma()));
        }

        /** The registry's own letters, as far as they had come. */
        public String getAttestations() {
            return part.transactions().stream()
                    .map(CertificateFacts.Transaction::attestationNumber)
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(visit.getWriting().getComma()));
        }

        /** The serials. */
        public List<Block> getBlocks() {
            return part.blocks().stream().map(block -> new Block(visit, block)).toList();
        }
    }

    /** A run of serials. */
    public static final class Block {

        private final Visit visit;
        private final UnitBlock block;

        Block(Visit visit, UnitBlock block) {
            this.visit = visit;
            this.block = block;
        }

        /** The first serial. */
        public String getFirst() {
            return block.firstSerial();
        }

        /** The last serial. */
        public String getLast() {
            return block.lastSerial();
        }

        /** The page that says where they are. */
        public String getAddress() {
            return SerialSheet.address(visit, block);
        }

        /** How many units. */
        public String getQuantity() {
            return visit.getWriting().number(block.quantity().units());
        }
    }
}
