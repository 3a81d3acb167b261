package org.tonne.integration.registry.rest;

import org.jspecify.annotations.Nullable;
import org.tonne.cancellation.domain.ResponseCode;
import org.tonne.integration.registry.Answer;
import org.tonne.integration.registry.RegistryLink.Receipt;
import org.tonne.integration.registry.rest.Calls.Reply;
import org.tonne.integration.registry.rest.Questions.Account;
import org.tonne.integration.registry.rest.Questions.Block;
import org.tonne.integration.rest.Fields;
import org.tonne.integration.rest.Json;
import org.tonne.reconciliation.application.Demand;
import org.tonne.reconciliation.application.ReconciliationAnswer;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is said by REST in a reconciliation: we announce it and tell what is wanted, the registry compares. */
final class Reconciling {

    private static final Map<String, Demand.Kind> KINDS =
            Map.of("totals", Demand.Kind.TOTALS, "unit-blocks", Demand.Kind.BLOCKS, "audit-trail", Demand.Kind.TRAIL);
    private static final int LONGEST_KEY = 100;
    private static final int MOST_PARTS = 10_000;
    private static final long HIGHEST_NUMBER = 999_999_999_999_999L;
    private static final int HIGHEST_STATUS = 99;
    private static final ResponseCode UNKNOWN = new ResponseCode("DES", 6301);

    private final Conversation conversation;
    private final Questions questions;

    Reconciling(Conversation conversation, Questions questions) {
        this.conversation = conversation;
        this.questions = questions;
    }

    /** The contract's NewReconciliation. */
    record NewReconciliation(String snapshotDatetime) {}

    /** The contract's ReconciliationBlocks. */
    record Blocks(int part, boolean lastPart, List<AccountBlock> unitBlocks) {}

    /** The contract's AccountBlock. */
    record AccountBlock(
            long unitSerialBlockStart,
            long unitSerialBlockEnd,
            String originatingRegistryCode,
            int unitType,
            int applicableCommitPeriod,
            Account account) {

        static AccountBlock of(ReconciliationAnswer.Block block) {
            return new AccountBlock(
                    block.first(),
                    block.last(),
                    block.party(),
                    block.unitType(),
                    block.applicablePeriod(),
                    Account.of(block.account()));
        }
    }

    /** The contract's ReconciliationTrail. */
    record Trail(int part, boolean lastPart, List<Completed> transactions) {}

    /** The contract's CompletedTransaction. */
    record Completed(
            String transactionIdentifier,
            String transactionStatusDateTime,
            Account transferringAccount,
            Account acquiringAccount,
            List<Block> blocks) {

        static Completed of(ReconciliationAnswer.Completed one) {
            return new Completed(
                    one.transactionIdentifier(),
                    one.at().toString(),
                    Account.of(one.from()),
                    Account.of(one.to()),
                    one.blocks().stream().map(Block::of).toList());
        }
    }

    /** The contract's Total. */
    record Total(
            int accountType, Optional<Long> accountIdentifier, int accountCommitPeriod, int unitType, long unitCount) {

        static Total of(ReconciliationAnswer.Total sum) {
            return new Total(
                    sum.accountType(),
                    Optional.ofNullable(sum.accountId()),
                    sum.accountPeriod(),
                    sum.unitType(),
                    sum.units());
        }
    }

    /** Announces one; the same again gets the same answer. */
    Answer<Receipt> announce(String identifier, Instant snapshotAt) {
        String body = print(new NewReconciliation(snapshotAt.toString()));
        return conversation.ask(
                questions.to(path(identifier)).put(Json.TYPE, body), body, reply -> switch (reply.status()) {
                    case 200, 201 -> announced(identifier, snapshotAt, reply);
                    case 400, 409, 422 -> Conversation.refused(reply);
                    default -> conversation.trouble(reply);
                });
    }

    private static Answer<Receipt> announced(String identifier, Instant snapshotAt, Reply reply) {
        Fields body = Conversation.json(reply);
        boolean same = Answers.instant(body, "snapshotDatetime").equals(snapshotAt);
        course(identifier, body);
        return same
                ? Conversation.given(new Receipt(true, List.of()), reply)
                : Conversation.unusable("The registry will compare another instant", reply);
    }

    /** Tells a part of what is wanted; the same part may be told again. */
    Answer<Receipt> tell(ReconciliationAnswer part) {
        String body = print(body(part));
        return conversation.ask(
                questions
                        .to(path(part.label().identifier()) + "/" + place(part))
                        .post(Json.TYPE, body),
                body,
                reply -> switch (reply.status()) {
                    case 204 -> Conversation.given(new Receipt(true, List.of()), reply);
                    case 400, 404 -> Conversation.refused(reply);
                    default -> conversation.trouble(reply);
                });
    }

    private static String place(ReconciliationAnswer part) {
        if (part instanceof ReconciliationAnswer.Totals) {
            return "totals";
        }
        return part instanceof ReconciliationAnswer.Blocks ? "unit-blocks" : "audit-trail";
    }

    private static Object body(ReconciliationAnswer part) {
        int number = part.label().part();
        boolean last = part.label().last();
        if (part instanceof ReconciliationAnswer.Totals totals) {
            return Map.of("totals", totals.totals().stream().map(Total::of).toList());
        }
        if (part instanceof ReconciliationAnswer.Blocks blocks) {
            return new Blocks(
                    number, last, blocks.blocks().stream().map(AccountBlock::of).toList());
        }
        return new Trail(
                number,
                last,
                ((ReconciliationAnswer.Trail) part)
                        .transactions().stream().map(Completed::of).toList());
    }

    /** Asks how one stands. */
    Answer<Course> course(String identifier) {
        String path = path(identifier) + "/result";
        return conversation.ask(questions.to(path), path, reply -> switch (reply.status()) {
            case 200 -> {
                Fields body = Conversation.json(reply);
                Answers.instant(body, "snapshotDatetime");
                yield Conversation.given(course(identifier, body), reply);
            }
            case 404 -> unknown(reply);
            default -> conversation.trouble(reply);
        });
    }

    /** Only with its code is it the registry that says so, and not something on the way to it. */
    private Answer<Course> unknown(Reply reply) {
        List<ResponseCode> codes = Problems.in(reply).map(Problems::codes).orElseGet(List::of);
        return codes.contains(UNKNOWN) ? Conversation.given(Course.unknown(codes), reply) : conversation.trouble(reply);
    }

    private static Course course(String identifier, Fields body) {
        if (!identifier.equals(body.text("reconciliationIdentifier"))) {
            throw Answers.unreadable("it is about another reconciliation");
        }
        Course course = new Course(
                (int) body.number("reconciliationStatus", 0, HIGHEST_STATUS),
                Answers.codes(body),
                body.optionalObject("wanted").map(wanted -> demand(identifier, wanted)));
        body.end();
        return course;
    }

    private static Demand demand(String identifier, Fields wanted) {
        Demand.Kind kind = Optional.ofNullable(KINDS.get(wanted.text("kind")))
                .orElseThrow(() -> Answers.unreadable("kind is none of the contract"));
        List<Demand.Asked> cells = wanted.objects("unitBlockRequests", MOST_PARTS).stream()
                .map(Reconciling::cell)
                .toList();
        List<Demand.Asked> units = wanted.objects("unitBlockIdentifiers", MOST_PARTS).stream()
                .map(Reconciling::units)
                .toList();
        Optional<Instant> begin = instant(wanted, "auditTrailBeginDatetime");
        Optional<Instant> end = instant(wanted, "auditTrailEndDatetime");
        Demand demand = new Demand(
                identifier,
                Answers.text(wanted, "messageIdentifier", LONGEST_KEY),
                kind,
                null,
                begin.isPresent() && end.isPresent() ? new Demand.Period(begin.get(), end.get()) : null,
                false,
                units.isEmpty() ? cells : units);
        wanted.end();
        return demand;
    }

    private static Demand.Asked cell(Fields cell) {
        Demand.Asked asked = new Demand.Asked(
                small(cell, "unitType", 1, 7),
                small(cell, "accountCommitPeriod", 0, 99),
                small(cell, "accountType", 100, 499),
                cell.optionalNumber("accountIdentifier", 1, HIGHEST_NUMBER).orElse(null),
                null);
        cell.end();
        return asked;
    }

    private static @Nullable Integer small(Fields cell, String name, int lowest, int highest) {
        return cell.optionalNumber(name, lowest, highest).map(Long::intValue).orElse(null);
    }

    private static Demand.Asked units(Fields block) {
        Demand.Asked asked = Demand.Asked.of(new Demand.Serials(
                Answers.party(block),
                block.number("unitSerialBlockStart", 1, HIGHEST_NUMBER),
                block.number("unitSerialBlockEnd", 1, HIGHEST_NUMBER)));
        block.end();
        return asked;
    }

    private static Optional<Instant> instant(Fields body, String name) {
        return body.has(name) ? Optional.of(Answers.instant(body, name)) : Optional.empty();
    }

    private static String path(String identifier) {
        return "/v1/reconciliations/" + identifier;
    }

    private static String print(Object body) {
        return new String(Json.bytes(body), StandardCharsets.UTF_8);
    }
}
