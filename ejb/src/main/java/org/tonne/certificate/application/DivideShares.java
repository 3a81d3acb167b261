package org.tonne.certificate.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tonne.audit.application.Audit;
import org.tonne.certificate.domain.Carving;
import org.tonne.certificate.domain.Carving.Stretch;
import org.tonne.certificate.domain.CertificateFacts;
import org.tonne.certificate.domain.CertificateFacts.Part;
import org.tonne.certificate.persistence.CompletedParts;
import org.tonne.certificate.persistence.CompletedParts.Piece;
import org.tonne.certificate.persistence.Shares;
import org.tonne.certificate.persistence.Shares.NewShare;
import org.tonne.certificate.persistence.Shares.Waiting;
import org.tonne.config.StoreSettings;
import org.tonne.outbox.application.Outbox;
import org.tonne.shared.Codes;
import org.tonne.shared.UnitBlock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static java.util.Objects.requireNonNull;

/**
 * Divides what is cancelled of an order among the lines of the list that came with its purchase, in the transaction that issues
 * the certificate of the order: lines are served in their order until no unit is left. What is cancelled later goes on where
 * units ran out. The documents are drawn afterwards, in portions.
 */
@ApplicationScoped
class DivideShares {

    /** Says that shares wait to be drawn; about an order. */
    static final String TOPIC = "certificate.shares";

    @Inject
    Shares shares;

    @Inject
    CompletedParts completedParts;

    @Inject
    StoreSettings settings;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    Codes codes;

    /** Divides what is not divided yet; nothing where the purchase has no list. */
    void divide(UUID orderId, CertificateFacts whole, Instant now) {
        List<Waiting> waiting = shares.waiting(orderId);
        if (waiting.isEmpty()) {
            return;
        }
        Map<Long, Piece> pieces = completedParts.pieces(orderId).stream()
                .collect(Collectors.toMap(
                        Piece::cancellation, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        List<Stretch> all =
                pieces.values().stream().flatMap(DivideShares::stretches).toList();
        List<List<Stretch>> cut = Carving.shares(
                Carving.without(all, shares.given(orderId)),
                waiting.stream().map(Waiting::wanted).toList());
        int before = shares.count(orderId);
        List<NewShare> added = new ArrayList<>();
        for (int i = 0; i < cut.size(); i++) {
            int place = before + i + 1;
            CertificateFacts facts = facts(whole, place, waiting.get(i), parts(cut.get(i), pieces), now);
            added.add(new NewShare(
                    codes.id(now.toEpochMilli()), place, waiting.get(i).line(), facts, cut.get(i)));
        }
        if (!added.isEmpty()) {
            shares.add(orderId, waiting.get(0).listId(), now, added);
            audit.write(Audit.STORE, "certificate.divided", whole.number(), orderId.toString());
            outbox.add(TOPIC, orderId.toString(), "orderId", orderId.toString());
        }
    }

    private static Stream<Stretch> stretches(Piece piece) {
        return piece.part().blocks().stream().map(block -> new Stretch(piece.cancellation(), block.serials()));
    }

    private static List<Part> parts(List<Stretch> stretches, Map<Long, Piece> pieces) {
        Map<Long, Part> byIssuance = new LinkedHashMap<>();
        for (Stretch stretch : stretches) {
            Piece piece = requireNonNull(pieces.get(stretch.cancellation()));
            Part part = piece.part().over(List.of(block(piece, stretch)));
            byIssuance.merge(piece.issuance(), part, Part::joined);
        }
        return List.copyOf(byIssuance.values());
    }

    private static UnitBlock block(Piece piece, Stretch stretch) {
        return piece.part().blocks().stream()
                .filter(block -> block.serials().contains(stretch.serials()))
                .findFirst()
                .orElseThrow()
                .with(stretch.serials());
    }

    private CertificateFacts facts(CertificateFacts whole, int place, Waiting line, List<Part> parts, Instant now) {
        String code = codes.code(IssueCertificates.CODE_LENGTH);
        long quantity = parts.stream()
                .flatMap(part -> part.blocks().stream())
                .mapToLong(block -> block.quantity().units())
                .sum();
        return new CertificateFacts(
                whole.number() + "-" + place,
                code,
                quantity,
                line.name(),
                line.reason(),
                parts,
                now,
                settings.link("/" + whole.language() + "/verify?code=" + code).toString(),
                whole.language());
    }
}
