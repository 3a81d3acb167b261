package org.tonne;

import org.junit.jupiter.api.Test;
import org.tonne.cancellation.domain.CancellationLifecycle;
import org.tonne.cases.domain.CaseLifecycle;
import org.tonne.fixture.StoreDatabase;
import org.tonne.forwarding.domain.OutcomeLifecycle;
import org.tonne.holding.domain.ReadLifecycle;
import org.tonne.link.domain.LinkLifecycle;
import org.tonne.link.domain.NoteLifecycle;
import org.tonne.order.domain.GiftLifecycle;
import org.tonne.order.domain.OrderLifecycle;
import org.tonne.outbox.domain.OutboxLifecycle;
import org.tonne.payment.domain.BankTransferLifecycle;
import org.tonne.payment.domain.PaypalPaymentLifecycle;
import org.tonne.payment.domain.RefundLifecycle;
import org.tonne.reconciliation.domain.ReconciliationLifecycle;
import org.tonne.shared.Lifecycle;
import org.tonne.standing.domain.StandingLifecycle;
import org.tonne.team.domain.RequestLifecycle;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/** The database repeats the lifecycle tables of the code for its triggers: the two never differ. */
class LegalMovesTest {

    /** Every lifecycle of the trade, under the name by which the database knows it. */
    static final Map<String, Lifecycle<?, ?>> TABLES = Map.ofEntries(
            Map.entry("RECONCILIATION", ReconciliationLifecycle.MOVES),
            Map.entry("ORDER", OrderLifecycle.MOVES),
            Map.entry("GIFT", GiftLifecycle.MOVES),
            Map.entry("STANDING_ORDER", StandingLifecycle.MOVES),
            Map.entry("TEAM_REQUEST", RequestLifecycle.MOVES),
            Map.entry("OUTBOX", OutboxLifecycle.MOVES),
            Map.entry("PAYPAL", PaypalPaymentLifecycle.MOVES),
            Map.entry("BANK_TRANSFER", BankTransferLifecycle.MOVES),
            Map.entry("HOLDINGS_READ", ReadLifecycle.MOVES),
            Map.entry("REFUND", RefundLifecycle.MOVES),
            Map.entry("CASE", CaseLifecycle.MOVES),
            Map.entry("MANUAL_OUTCOME", OutcomeLifecycle.MOVES),
            Map.entry("CANCELLATION", CancellationLifecycle.MOVES),
            Map.entry("LINK", LinkLifecycle.MOVES),
            Map.entry("REGISTRY_NOTE", NoteLifecycle.MOVES));

    @Test
    void the_database_allows_the_moves_of_the_code_and_no_others() throws SQLException {
        for (var table : TABLES.entrySet()) {
            assertThat(movesInTheDatabase(table.getKey()))
                    .as(table.getKey())
                    .isEqualTo(movesInTheCode(table.getValue()));
        }
    }

    private static Set<String> movesInTheCode(Lifecycle<?, ?> table) {
        return table.moves().stream()
                .map(move -> move.from() + " to " + move.to())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> movesInTheDatabase(String entity) throws SQLException {
        Set<String> moves = new TreeSet<>();
        try (Connection connection = StoreDatabase.fresh().connection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select from_status || ' to ' || to_status from legal_move where entity = '" + entity + "'")) {
            while (rows.next()) {
                moves.add(rows.getString(1));
            }
        }
        return moves;
    }
}
