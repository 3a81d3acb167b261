package org.tonne.it;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Purchases of three units each, which the registry treats badly, each in a way of its own, all under way at the same time.
 * The failures are asked for by the identifiers that the next cancellations will have; no two purchases share a lot.
 */
final class Scenes {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** Accounts whose offers are taken only by name, or when there are no others. */
    private static final List<String> TO_BE_BARRED = List.of("100-200006", "100-200009");

    private static final String OUTCOME = """
            select o.status, string_agg(replace(c.status, 'ATTESTED', 'COMPLETED'), '+' order by c.id),
                   coalesce((select string_agg(distinct k.kind, '+') from operator_case k where k.order_id = o.id), '-'),
                   (select count(*) from certificate t where t.order_id = o.id),
                   (select string_agg(p.status, '+') from payment p where p.order_id = o.id),
                   (select coalesce(sum(b.quantity), 0) from allocated_block b join cancellation a on a.id = b.cancellation_id
                     where a.order_id = o.id and b.released_at is null)
              from orders o join cancellation c on c.order_id = o.id
             where o.id = (select order_id from cancellation where transaction_identifier = ?)
             group by o.id
            """;

    private final StoreProcess store;
    private final Ledger ledger;
    private final Ledger registry;
    private final Partner partner;
    private final Web web = new Web();
    private final Map<String, List<String>> failures = new LinkedHashMap<>();
    private final Map<String, String> identifiers = new HashMap<>();
    private final Deque<Partner.Offer> offers;

    Scenes(StoreProcess store) {
        this.store = store;
        this.ledger = new Ledger(store);
        this.registry = new Ledger(store::registryConnection);
        this.partner = new Partner(store);
        this.offers = new ArrayDeque<>(Partner.offers(ledger));
        TO_BE_BARRED.forEach(account -> offers.stream()
                .filter(one -> one.account().equals(account))
                .toList()
                .forEach(this::putLast));
    }

    private void putLast(Partner.Offer offer) {
        offers.remove(offer);
        offers.addLast(offer);
    }

    /** An offer that no scene has; of the account, where one is named. */
    Partner.Offer offer(String account) {
        Partner.Offer found = offers.stream()
                .filter(one -> account.isEmpty() || one.account().equals(account))
                .findFirst()
                .orElseThrow();
        offers.remove(found);
        return found;
    }

    /**
     * Plans a scene.
     *
     * @param failures that befall it, each a case of the stand-in, with its detail after a space
     */
    void plan(String name, String... failures) {
        this.failures.put(name, List.of(failures));
    }

    /** Plans scenes in which one case each happens, which gives them their names. */
    void planEach(String... cases) {
        for (String number : cases) {
            plan(number, number);
        }
    }

    /**
     * Lets all that is planned happen. What takes a further identifier of its own accord must be planned apart from what is
     * still to get one.
     */
    void begin() {
        long next = ledger.number("select last_value + case when is_called then 1 else 0 end from cancellation_number");
        for (Map.Entry<String, List<String>> scene : failures.entrySet()) {
            String identifier = "VCP" + next++;
            scene.getValue().forEach(failure -> ask(failure, identifier));
            identifiers.put(scene.getKey(), identifier);
        }
        List<String> purchases = new ArrayList<>();
        failures.keySet().forEach(scene -> purchases.add(place(offer(""), "Ada Buyer")));
        purchases.forEach(partner::pay);
        failures.clear();
        await("a registry that answers")
                .atMost(PATIENCE)
                .until(() -> identifiers.values().stream().allMatch(this::isProposed)
                        && registry.number("select count(*) from sandbox.transaction") > 0);
    }

    private boolean isProposed(String identifier) {
        return ledger.number("select count(*) from cancellation where transaction_identifier = ?", identifier) == 1;
    }

    /** Buys three units; the identifier of the transaction. */
    String buy(Partner.Offer offer, String beneficiary) {
        String purchase = place(offer, beneficiary);
        partner.pay(purchase);
        return identifier(purchase);
    }

    /** Orders three units and does not pay yet; the purchase. */
    String place(Partner.Offer offer, String beneficiary) {
        return partner.placed(UUID.randomUUID().toString(), Partner.order(offer, "3", "CARD", beneficiary));
    }

    /** The identifier of the first transaction of a purchase, as soon as there is one. */
    String identifier(String purchase) {
        String question = "select c.transaction_identifier from cancellation c join orders o on o.id = c.order_id"
                + " where o.purchase_id = ?::uuid order by c.id";
        await().atMost(PATIENCE).until(() -> !ledger.rows(question, purchase).isEmpty());
        return ledger.text(question, purchase);
    }

    /** Asks the registry for a failure of the next message about the transaction, account or whatever else it is. */
    void ask(String failure, String target) {
        String[] parts = failure.split(" ", 2);
        Map<String, String> fields = new HashMap<>(Map.of("case", parts[0], "transaction", target));
        if (parts.length > 1) {
            fields.put("detail", parts[1]);
        }
        administer("/faults", fields);
    }

    /** Tells the registry's desk to do something. */
    void administer(String action, Map<String, String> fields) {
        HttpResponse<String> answer = web.form(store.registry() + "/registry" + action, fields);
        assertThat(answer.statusCode()).as(action + fields + answer.body()).isEqualTo(200);
    }

    /** Puts units of a project that is not sold here into an account. */
    void add(String account, long first, long last) {
        add(account, LongStream.of(first), last - first + 1);
    }

    /** Puts so many blocks of one unit each into an account, none beside another. */
    void addApart(String account, long first, int blocks) {
        add(account, LongStream.range(0, blocks).map(n -> first + 2 * n), 1);
    }

    private void add(String account, LongStream starts, long units) {
        String[] parts = account.split("-", 2);
        String rows = starts.mapToObj(first ->
                        String.join(",", parts) + ",CN,5,1,1,9999999," + first + "," + (first + units - 1) + "\n")
                .collect(Collectors.joining());
        String file = "account_type,account_id,originating_party,unit_type,original_cp,applicable_cp,project_number,"
                + "serial_start,serial_end\n" + rows;
        assertThat(web.json(store.registry() + "/registry/holdings", file).statusCode())
                .isEqualTo(200);
    }

    /** What has become of every scene, in the order of their names. */
    List<String> outcomes() {
        return identifiers.keySet().stream()
                .sorted()
                .map(scene -> scene + " " + outcome(of(scene)))
                .toList();
    }

    /** The identifier of a scene's transaction. */
    String of(String scene) {
        return Objects.requireNonNull(identifiers.get(scene));
    }

    /**
     * What has become of the order of a transaction: its status, those of its cancellations, the kinds of cases about it, how
     * many certificates it has, the status of its payment, and how many serials it still holds.
     */
    String outcome(String identifier) {
        return ledger.rows(OUTCOME, identifier).get(0).replace('\t', ' ');
    }

    /** Waits until an order has come to this, and the registry has nothing more to tell about its transaction. */
    void awaitOutcome(String identifier, String outcome) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(outcome(identifier)).as(identifier).isEqualTo(outcome);
            assertThat(untold(identifier)).as("untold about " + identifier).isZero();
        });
        assertThat(outcome(identifier)).as(identifier).isEqualTo(outcome);
    }

    /** Waits until nothing is under way, but what has time for a minute and what the registry holds back. */
    void awaitQuiet() {
        await().atMost(PATIENCE)
                .until(() -> ledger.number("select count(*) from cancellation"
                                + " where status in ('QUEUED', 'SENDING', 'ACKNOWLEDGED', 'CHECKED', 'UNKNOWN')"
                                + " and next_action_at < now() + interval '1 minute'")
                        == 0);
    }

    /** Waits until the registry has so many notifications about a transaction that it holds back. */
    void awaitHeldBack(String identifier, long count) {
        await().atMost(PATIENCE)
                .until(() -> registry.number(
                                "select count(*) from sandbox.notification where transaction_id = ?"
                                        + " and next_at > now() + interval '1 hour'",
                                identifier)
                        == count);
    }

    private long untold(String identifier) {
        return registry.number(
                "select (select count(*) from sandbox.step where transaction_id = ? and not done and due_at < now() + interval '1 hour')"
                        + " + (select count(*) from sandbox.notification where transaction_id = ? and next_at < now() + interval '1 hour')",
                identifier,
                identifier);
    }

    /** How often a proposal was sent under this identifier. */
    long proposals(String identifier) {
        return ledger.number(
                "select count(*) from registry_message m join cancellation c on c.id = m.cancellation_id"
                        + " where c.transaction_identifier = ? and m.direction = 'OUT' and m.operation = 'acceptProposal'",
                identifier);
    }

    /** The statuses that a cancellation went through, and what was kept of each message, in order. */
    String trail(String identifier) {
        return String.join(
                "\n",
                ledger.rows(
                        "select m.direction || ' ' || m.operation || ' ' || coalesce(m.status_before, '') || '>'"
                                + " || coalesce(m.status_after, '') || ' ' || coalesce(m.payload, '')"
                                + " from registry_message m join cancellation c on c.id = m.cancellation_id"
                                + " where c.transaction_identifier = ? order by m.id",
                        identifier));
    }

    /** The codes with which the registry gave its reasons. */
    String codes(String identifier) {
        return ledger.text("select response_codes from cancellation where transaction_identifier = ?", identifier);
    }

    /** The books of the store. */
    Ledger ledger() {
        return ledger;
    }

    /** The books of the registry. */
    Ledger registry() {
        return registry;
    }

    /** The partner who orders. */
    Partner partner() {
        return partner;
    }
}
