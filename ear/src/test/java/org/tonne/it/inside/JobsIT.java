package org.tonne.it.inside;

import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.inject.Inject;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tonne.order.application.PlacePurchase;
import org.tonne.schedule.application.JobLeases;

import java.time.Duration;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The jobs on the batch runtime of the container, with its repository in the database. */
@ExtendWith(ArquillianExtension.class)
class JobsIT {

    @Inject
    PlacePurchase placePurchase;

    @Inject
    JobLeases leases;

    @Inject
    Books books;

    @Deployment
    static EnterpriseArchive store() {
        return Store.withTests();
    }

    @AfterEach
    void the_books_are_whole() {
        assertThat(books.broken()).isEmpty();
    }

    @Test
    void expire_orders_frees_what_was_not_paid() {
        UUID offer = books.offer(10);
        UUID order = placePurchase
                .place(Books.purchase(offer, 4, UUID.randomUUID().toString()))
                .orders()
                .get(0)
                .orderId();
        books.change("update orders set expires_at = now() - interval '1 minute' where id = ?", order);

        assertThat(ended(operator().start("expire-orders", new Properties()))).isEqualTo(BatchStatus.COMPLETED);

        assertThat(books.status(order)).isEqualTo("EXPIRED");
        assertThat(books.free(offer)).isEqualTo(10);
    }

    @Test
    void forget_ends_what_came_to_nothing() {
        UUID checkout = UUID.randomUUID();
        books.change(
                "insert into checkout (id, basket, locale, payer_name, created_at, expires_at)"
                        + " values (?, '', 'en', 'Ada', now() - interval '3 days', now() - interval '2 days')",
                checkout);

        assertThat(ended(operator().start("forget", new Properties()))).isEqualTo(BatchStatus.COMPLETED);

        assertThat(books.change("delete from checkout where id = ?", checkout)).isZero();
    }

    @Test
    void platform_figures_that_failed_go_on_when_started_again() {
        books.change("create or replace function out_of_order() returns trigger language plpgsql as"
                + " $$ begin raise exception 'out of order'; end $$");
        books.change("create or replace trigger out_of_order before insert or update on platform_figure_run"
                + " for each row execute function out_of_order()");
        long execution = operator().start("platform-figures", new Properties());
        assertThat(ended(execution)).isEqualTo(BatchStatus.FAILED);

        books.change("drop trigger out_of_order on platform_figure_run");
        long again = operator().restart(execution, new Properties());

        assertThat(ended(again)).isEqualTo(BatchStatus.COMPLETED);
        assertThat(operator().getStepExecutions(again))
                .as("what was counted before the failure is not counted again")
                .extracting(step -> step.getStepName())
                .containsExactly("end");
    }

    @Test
    void a_run_that_was_complete_when_its_server_was_lost_does_not_stand_in_the_way_of_the_next() {
        long complete = operator().start("expire-orders", new Properties());
        assertThat(ended(complete)).isEqualTo(BatchStatus.COMPLETED);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> books.change(
                                "update scheduled_job set execution_id = ?, lease_owner = null, lease_until = null,"
                                        + " last_result = null, next_run_at = now() where name = 'expire-orders'",
                                complete)
                        == 1);

        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(
                        books.text("select last_result from scheduled_job where name = 'expire-orders'"))
                .isEqualTo("COMPLETED"));
    }

    @Test
    void of_many_servers_one_takes_a_job() throws InterruptedException {
        String job = "job-" + UUID.randomUUID();
        AtomicInteger taken = new AtomicInteger();
        ExecutorService servers = Executors.newFixedThreadPool(16);

        for (int i = 0; i < 16; i++) {
            String owner = "server-" + i;
            servers.execute(
                    () -> leases.claim(job, owner, Duration.ofMinutes(1)).ifPresent(claim -> taken.incrementAndGet()));
        }
        servers.shutdown();

        assertThat(servers.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        assertThat(taken).hasValue(1);
    }

    private static BatchStatus ended(long execution) {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> operator().getJobExecution(execution).getEndTime() != null);
        return operator().getJobExecution(execution).getBatchStatus();
    }

    private static JobOperator operator() {
        return BatchRuntime.getJobOperator();
    }
}
