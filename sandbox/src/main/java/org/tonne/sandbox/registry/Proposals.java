package org.tonne.sandbox.registry;

import org.jspecify.annotations.Nullable;
import org.tonne.contract.types.ProposalTransaction;
import org.tonne.contract.types.UnitSelection;
import org.tonne.sandbox.base.Database;
import org.tonne.sandbox.base.Faults;
import org.tonne.sandbox.base.Session;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes proposals: checks them, reserves their units and plans what follows, all in one transaction. */
final class Proposals {
    private static final List<String> KINDS = Case.numbers(Case.Place.PROPOSAL);

    private final Database database;
    private final ProposalChecks checks;
    private final Faults faults;
    private final Steps steps;
    private final Clock clock;
    private final Xml xml = new Xml();

    Proposals(Database database, ProposalChecks checks, Faults faults, Steps steps, Clock clock) {
        this.database = database;
        this.checks = checks;
        this.faults = faults;
        this.steps = steps;
        this.clock = clock;
    }

    /**
     * What the proposer is told.
     *
     * @param codes why it is refused; empty when it is taken
     * @param failure what befalls this proposal
     * @param repeated whether it was told so before
     */
    record Outcome(List<Code> codes, Case failure, boolean repeated) {
        static Outcome refused(List<Code> codes) {
            return new Outcome(codes, Case.NONE, false);
        }
    }

    /** Takes or refuses. The same identifier with the same content gets the same answer as before, with other content 3001. */
    Outcome take(ProposalTransaction proposal) {
        String id = proposal.getTransactionIdentifier();
        List<Code> badIdentifier = checks.identifier(id);
        if (!badIdentifier.isEmpty()) {
            return Outcome.refused(badIdentifier);
        }
        String text = xml.write(ProposalTransaction.class, proposal);
        String hash = Xml.sha256(text);
        boolean possible = faults.mayBefall(database, KINDS);
        return database.ask(session -> {
            Optional<Faults.Fault> fault = possible ? faults.take(session, id, KINDS) : Optional.empty();
            Case failure = fault.flatMap(f -> Case.numbered(f.kind())).orElse(Case.NONE);
            if (!Transaction.claim(session, id, hash, text, clock.instant())) {
                return new Outcome(repeated(session, id, hash), failure == Case.LOST_REPLY ? failure : Case.NONE, true);
            }
            String detail = fault.map(Faults.Fault::detail).orElse(null);
            return decide(session, proposal, failure, detail);
        });
    }

    private static List<Code> repeated(Session session, String id, String hash) throws SQLException {
        Transaction known = Transaction.find(session, id).orElseThrow();
        if (!known.contentHash().equals(hash)) {
            Transaction.contradicted(session, id);
            return List.of(Code.IDENTIFIER_USED);
        }
        return known.accepted() ? List.of() : known.codes();
    }

    private Outcome decide(Session session, ProposalTransaction proposal, Case failure, @Nullable String detail)
            throws SQLException {
        String id = proposal.getTransactionIdentifier();
        List<Code> codes = refusal(failure, detail);
        if (codes.isEmpty()) {
            codes = checks.proposal(proposal);
        }
        if (failure == Case.SHRUNK && codes.isEmpty()) {
            shrink(session, proposal);
        }
        if (codes.isEmpty()) {
            codes = reserve(session, proposal);
        }
        if (!codes.isEmpty()) {
            Transaction.refuse(session, id, codes);
            return Outcome.refused(codes);
        }
        Instant now = clock.instant();
        Transaction.accept(session, id, failure, detail, now);
        steps.plan(session, id, failure, detail, now);
        return new Outcome(List.of(), failure, false);
    }

    private static List<Code> refusal(Case failure, @Nullable String detail) {
        return switch (failure) {
            case REFUSED -> Code.parseAll(detail == null ? "DES:4010" : detail);
            case TOO_MANY -> List.of(Code.TOO_MANY_BLOCKS);
            case USED -> List.of(Code.IDENTIFIER_USED);
            default -> List.of();
        };
    }

    private static void shrink(Session session, ProposalTransaction proposal) throws SQLException {
        Account holder = new Account(
                proposal.getTransferringRegistryAccountType(), proposal.getTransferringRegistryAccountIdentifier());
        Optional<ReportedBlock> first =
                proposal.getProposalUnitBlocks().stream().findFirst().map(ReportedBlock::of);
        if (first.isPresent()) {
            SerialSpan unit = new SerialSpan(
                    first.get().party(), first.get().start(), first.get().start());
            HoldingsShift.move(session, holder, HoldingsShift.ELSEWHERE, unit);
        }
    }

    private static List<Code> reserve(Session session, ProposalTransaction proposal) throws SQLException {
        Account holder = new Account(
                proposal.getTransferringRegistryAccountType(), proposal.getTransferringRegistryAccountIdentifier());
        if (!Ledger.has(session, holder)) {
            return List.of(Code.ACCOUNT_UNKNOWN);
        }
        Ledger.lock(session, List.of(holder));
        List<Code> barred = AccountChecks.of(session, holder);
        if (!barred.isEmpty()) {
            return barred;
        }
        List<ReportedBlock> wanted = new ArrayList<>(
                proposal.getProposalUnitBlocks().stream().map(ReportedBlock::of).toList());
        for (UnitSelection selection : proposal.getUnitSelection()) {
            List<ReportedBlock> chosen = UnitChoice.choose(session, holder, selection);
            if (UnitChoice.quantity(chosen) < selection.getQuantity()) {
                return List.of(Code.BALANCE_TOO_LOW);
            }
            wanted.addAll(chosen);
        }
        if (wanted.size() > ProposalChecks.MOST_BLOCKS) {
            return List.of(Code.TOO_MANY_BLOCKS);
        }
        return reserve(session, holder, wanted, proposal.getTransactionIdentifier());
    }

    private static List<Code> reserve(Session session, Account holder, List<ReportedBlock> wanted, String transaction)
            throws SQLException {
        List<SerialSpan> spans = wanted.stream().map(ReportedBlock::span).toList();
        List<Block> found = Ledger.overlapping(session, spans);
        List<Code> breaches = HoldingChecks.of(wanted, found, holder);
        if (breaches.isEmpty()) {
            Ledger.reserve(session, found, spans, transaction);
        }
        return breaches;
    }
}
