package org.tonne.integration.registry;

import org.junit.jupiter.api.Test;
import org.tonne.cancellation.application.RegistryCommand;
import org.tonne.cancellation.application.RegistryCommand.AskStatus;
import org.tonne.holding.application.ReadHoldings;
import org.tonne.holding.domain.AccountNumber;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

import static org.assertj.core.api.Assertions.assertThat;

class TurnsTest {

    private static final ReadHoldings PAGE = new ReadHoldings(1, new AccountNumber(100, 1001), Optional.empty());

    private final Hand hand = new Hand();
    private final Queue<RegistryCommand> commands = new ArrayDeque<>();
    private final Queue<ReadHoldings> pages = new ArrayDeque<>();
    private final Turns turns = new Turns(max -> taken(pages, max), max -> taken(commands, max), hand);

    @Test
    void a_page_of_an_account_is_read_however_many_cancellations_wait() {
        queue(50, 3);

        Turns.Work first = turns.next(4);

        assertThat(first.reads()).hasSize(1);
        assertThat(first.commands()).hasSize(3);
    }

    @Test
    void only_one_page_a_second_goes_before_cancellations() {
        queue(50, 3);
        turns.next(4);

        assertThat(turns.next(4).reads()).isEmpty();
        hand.pass(Duration.ofSeconds(1));
        assertThat(turns.next(4).reads()).hasSize(1);
    }

    @Test
    void what_cancellations_leave_is_for_pages() {
        queue(1, 10);

        Turns.Work work = turns.next(4);

        assertThat(work.commands()).hasSize(1);
        assertThat(work.reads()).hasSize(3);
    }

    @Test
    void where_there_is_one_place_both_have_their_turn() {
        queue(5, 5);

        assertThat(turns.next(1)).isEqualTo(new Turns.Work(List.of(PAGE), List.of()));
        assertThat(turns.next(1).commands()).hasSize(1);
    }

    @Test
    void without_a_place_nothing_is_claimed() {
        queue(5, 5);

        assertThat(turns.next(0)).isEqualTo(new Turns.Work(List.of(), List.of()));
        assertThat(commands).hasSize(5);
        assertThat(pages).hasSize(5);
    }

    private void queue(int cancellations, int reads) {
        for (int i = 0; i < cancellations; i++) {
            commands.add(new AskStatus("VCP" + i));
        }
        for (int i = 0; i < reads; i++) {
            pages.add(PAGE);
        }
    }

    private static <T> List<T> taken(Queue<T> from, int max) {
        List<T> taken = new ArrayList<>();
        while (taken.size() < max && !from.isEmpty()) {
            taken.add(from.remove());
        }
        return taken;
    }
}
