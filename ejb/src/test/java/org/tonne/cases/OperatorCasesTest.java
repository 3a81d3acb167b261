package org.tonne.cases;

import org.junit.jupiter.api.Test;
import org.tonne.cases.application.CaseQueries;
import org.tonne.cases.application.CloseCase;
import org.tonne.cases.application.ConfirmDecision;
import org.tonne.cases.application.OpenCase;
import org.tonne.cases.application.ProposeDecision;
import org.tonne.cases.application.RejectDecision;
import org.tonne.cases.domain.CaseAction;
import org.tonne.cases.domain.CaseKind;
import org.tonne.cases.domain.CaseLifecycle;
import org.tonne.cases.domain.CaseStatus;
import org.tonne.cases.domain.OperatorCase;
import org.tonne.cases.domain.OperatorCases;
import org.tonne.cases.persistence.JpaOperatorCases;
import org.tonne.fixture.StoreDatabase;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Refused;

import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a person must decide: opened once, decided once, by two where two are needed. */
class OperatorCasesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final StoreDatabase store = StoreDatabase.fresh();

    OperatorCasesTest() {
        store.with(OperatorCases.class, store.make(JpaOperatorCases.class));
    }

    @Test
    void every_status_allows_what_its_table_says_and_nothing_else() {
        Map<CaseStatus, List<CaseAction>> paths = Map.of(
                CaseStatus.OPEN, List.of(),
                CaseStatus.PROPOSED, List.of(CaseAction.PROPOSE),
                CaseStatus.CLOSED, List.of(CaseAction.CLOSE));
        for (var path : paths.entrySet()) {
            for (CaseAction action : CaseAction.values()) {
                OperatorCase one = new OperatorCase(
                        new UUID(1, 1), CaseKind.LATE_MONEY, new OperatorCase.Subject(null, null, null), "why", NOW);
                path.getValue().forEach(step -> act(one, step));
                var after = CaseLifecycle.MOVES.after(path.getKey(), action);
                if (after.isPresent()) {
                    act(one, action);
                    assertThat(one.status()).isEqualTo(after.get());
                } else {
                    assertThatThrownBy(() -> act(one, action)).isInstanceOf(Refused.class);
                    assertThat(one.status()).isEqualTo(path.getKey());
                }
            }
        }
    }

    private static void act(OperatorCase one, CaseAction action) {
        switch (action) {
            case PROPOSE -> one.propose("SEEN", "ada");
            case CONFIRM -> one.confirm("bob", NOW);
            case REJECT -> one.reject();
            case CLOSE -> one.close("SEEN", "ada", NOW);
        }
    }

    @Test
    void the_same_thing_opens_one_case_until_it_is_closed_but_stray_money_is_always_another() {
        UUID first = open(CaseKind.REGISTRY_SILENT);

        assertThat(open(CaseKind.REGISTRY_SILENT)).isEqualTo(first);
        assertThat(open(CaseKind.REGISTRY_CONTRADICTS)).isNotEqualTo(first);
        store.inTransaction(() -> store.make(CloseCase.class).close(first, "SEEN", "ada"));
        assertThat(open(CaseKind.REGISTRY_SILENT)).isNotEqualTo(first);
        assertThat(open(CaseKind.STRAY_MONEY)).isNotEqualTo(open(CaseKind.STRAY_MONEY));
        assertThat(store.make(CaseQueries.class).open()).hasSize(4).noneMatch(one -> one.id()
                .equals(first));
    }

    @Test
    void one_more_about_the_same_joins_its_case_without_a_look_at_the_others() {
        store.execute("insert into operator_case (id, kind, about, facts, status, opened_at)"
                + " select gen_random_uuid(), 'ACCOUNT_REFUSED', '100-' || n, 'shut', 'OPEN', now()"
                + " from generate_series(1, 5000) n");
        store.execute("analyze operator_case");
        UUID nameless = open(CaseKind.ACCOUNT_REFUSED);

        store.inTransaction(() -> {
            UUID joined = store.make(OpenCase.class).about(CaseKind.ACCOUNT_REFUSED, "100-7", "again");

            assertThat(store.text("select about from operator_case where id = ?", joined))
                    .isEqualTo("100-7");
            assertThat(open(CaseKind.ACCOUNT_REFUSED)).isEqualTo(nameless);
            assertThat(store.number("select seq_tup_read + idx_tup_fetch from pg_stat_xact_user_tables"
                            + " where relname = 'operator_case'"))
                    .as("rows that were read")
                    .isLessThan(10);
        });
        assertThat(store.number("select count(*) from operator_case")).isEqualTo(5001);
    }

    @Test
    void of_many_callers_who_see_the_same_at_once_one_opens_the_case_and_the_others_join_it() throws Exception {
        int callers = 8;
        CyclicBarrier start = new CyclicBarrier(callers);
        store.make(OpenCase.class);
        ExecutorService servers = Executors.newFixedThreadPool(callers);
        try {
            List<Callable<UUID>> all = Collections.nCopies(
                    callers,
                    () -> store.inTransaction(() -> {
                        boolean none = store.make(JpaOperatorCases.class)
                                .openAbout(CaseKind.FALSE_SENDER, new OperatorCase.Subject(null, null, null, "link"))
                                .isEmpty();
                        await(start);
                        assertThat(none).isTrue();
                        return store.make(OpenCase.class).about(CaseKind.FALSE_SENDER, "link", "twice");
                    }));
            Set<UUID> opened = new HashSet<>();
            for (Future<UUID> one : servers.invokeAll(all)) {
                opened.add(one.get());
            }

            assertThat(opened).hasSize(1);
            assertThat(store.number("select count(*) from operator_case")).isEqualTo(1);
        } finally {
            servers.shutdown();
        }
    }

    private static void await(CyclicBarrier all) {
        try {
            all.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void a_second_open_case_about_the_same_is_none_to_the_database_but_stray_money_is() {
        String insert = "insert into operator_case (id, kind, about, facts, status, opened_at)"
                + " values (gen_random_uuid(), ?, 'link', 'twice', 'OPEN', now())";
        store.execute(insert, "FALSE_SENDER");

        assertThatThrownBy(() -> store.execute(insert, "FALSE_SENDER"))
                .hasMessageContaining("one_case_is_open_about_a_subject");
        store.execute("update operator_case set status = 'CLOSED'");
        store.execute(insert, "FALSE_SENDER");
        store.execute(insert, "STRAY_MONEY");
        store.execute(insert, "STRAY_MONEY");
        assertThat(store.number("select count(*) from operator_case")).isEqualTo(4);
    }

    @Test
    void a_case_that_is_closed_in_the_same_transaction_is_not_joined() {
        UUID first = open(CaseKind.REGISTRY_SILENT);

        UUID second = store.inTransaction(() -> {
            store.make(CloseCase.class).close(first, "SEEN", "ada");
            return store.make(OpenCase.class).open(CaseKind.REGISTRY_SILENT, null, null, null, "once more");
        });

        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void two_different_people_decide() {
        UUID about = open(CaseKind.BLOCKS_DIFFER);
        store.inTransaction(() -> store.make(ProposeDecision.class).propose(about, "ACCEPT", "ada"));

        assertThatThrownBy(() -> store.inTransaction(
                        () -> store.make(ConfirmDecision.class).confirm(about, "ada")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(ErrorCode.DECISION_ILLEGAL));
        store.inTransaction(() -> store.make(RejectDecision.class).reject(about, "bob"));
        store.inTransaction(() -> store.make(ProposeDecision.class).propose(about, "REFUSE", "ada"));
        String decision =
                store.inTransaction(() -> store.make(ConfirmDecision.class).confirm(about, "bob"));

        assertThat(decision).isEqualTo("REFUSE");
        assertThat(store.text("select status || decision || decided_by from operator_case"))
                .isEqualTo("CLOSEDREFUSEbob");
        assertThat(store.number("select count(*) from audit_entry")).isEqualTo(4);
    }

    @Test
    void a_case_that_never_was_is_refused() {
        assertThat(store.make(CaseQueries.class).find(new UUID(1, 1))).isEmpty();
        assertThatThrownBy(() ->
                        store.inTransaction(() -> store.make(CloseCase.class).close(new UUID(1, 1), "SEEN", "ada")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(ErrorCode.CASE_UNKNOWN));
    }

    private UUID open(CaseKind kind) {
        return store.inTransaction(() -> store.make(OpenCase.class).open(kind, null, null, null, "what happened"));
    }
}
