package org.tonne.sandbox.registry;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tonne.contract.types.AcceptHoldingsNotice;
import org.tonne.contract.types.AcceptITLNotice;
import org.tonne.contract.types.GetHoldings;
import org.tonne.contract.types.GetHoldingsResponse;
import org.tonne.contract.types.Request;
import org.tonne.contract.types.UnitBlock;
import org.tonne.contract.types.UnitBlockRequest;

import java.io.IOException;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tonne.sandbox.registry.Proposing.HOLDING;
import static org.tonne.sandbox.registry.Proposing.cn;

/** What the registry tells of accounts and projects, and what it does to accounts, each failure on demand. */
class RegistryNoticesTest extends RegistryScene {
    private static final Code SUSPENDED = Code.registry(1004);
    private static final Code CLOSED = Code.registry(1003);
    private static final Code RECONCILING = Code.registry(3016);

    private final List<Request> notices = new ArrayList<>();
    private boolean listens = true;

    @BeforeEach
    void listen() {
        registry.notices().through(notice -> {
            if (listens) {
                notices.add(notice);
            }
            return new Callback.Reply(listens, listens ? "1" : "no answer");
        });
        registry.settings().forEach(setting -> setting.set(byDefault(setting.name())));
        sendAll();
        notices.clear();
    }

    private static Duration byDefault(String setting) {
        return switch (setting) {
            case "registry.delay" -> DELAY;
            case "registry.deadline" -> Duration.ofHours(24);
            case "registry.notices" -> Duration.ofMillis(1);
            default -> Duration.ZERO;
        };
    }

    @Test
    void added_units_are_told_and_so_is_what_a_cancellation_takes_away() throws IOException {
        registry.add(file("100,10455,CN,5,1,1,233,5001,5010"));
        propose("VCP1", cn(1101, 1150));
        pass(DELAY.multipliedBy(2));
        sendAll();

        assertThat(printed()).containsExactly("100-10455 v2 +5001-5010", "100-10455 v3 -1101-1150 VCP1");
    }

    @Test
    void reserving_units_changes_no_balance() {
        propose("VCP1", cn(1101, 1150));
        sendAll();

        assertThat(notices).isEmpty();
        assertThat(page(null, 100).getBalanceVersion()).isEqualTo(1);
    }

    @Test
    void a_notice_that_the_platform_does_not_take_is_sent_again_before_the_next_one() {
        listens = false;
        move(1001);
        move(1002);
        sendAll();
        listens = true;
        bench.pass(Duration.ofMinutes(5));
        sendAll();

        assertThat(printed().stream().filter(line -> line.startsWith("100-10455")))
                .containsExactly("100-10455 v2 -1001-1001", "100-10455 v3 -1002-1002");
    }

    @Test
    void no_notice_is_sent_while_they_are_switched_off() {
        registry.settings().stream()
                .filter(setting -> setting.name().equals("registry.notices"))
                .forEach(setting -> setting.set(Duration.ZERO));
        move(1001);
        sendAll();

        assertThat(notices).isEmpty();
    }

    @Test
    void case_24_a_notice_is_lost_and_the_next_one_shows_the_gap() {
        ask("24a", "100-10455", null);
        move(1001);
        move(1002);
        sendAll();

        assertThat(mine()).containsExactly("100-10455 v3 -1002-1002");
    }

    @Test
    void case_24_a_notice_is_sent_twice_as_the_same_message() {
        ask("24b", "100-10455", null);
        move(1001);
        sendAll();

        assertThat(mine()).containsExactly("100-10455 v2 -1001-1001", "100-10455 v2 -1001-1001");
        assertThat(notices.stream()
                        .filter(notice -> print(notice).startsWith("100-10455"))
                        .map(Request::getMessageIdentifier)
                        .distinct())
                .hasSize(1);
    }

    @Test
    void case_24_a_notice_comes_after_the_one_that_follows_it() {
        ask("24c", "100-10455", null);
        move(1001);
        move(1002);
        move(1003);
        sendAll();

        assertThat(mine())
                .containsExactly("100-10455 v3 -1002-1002", "100-10455 v2 -1001-1001", "100-10455 v4 -1003-1003");
    }

    @Test
    void case_25_an_account_changes_between_two_pages() {
        ask("25", "100-10455", null);
        GetHoldingsResponse first = page(null, 1);
        GetHoldingsResponse second = page(first.getNextCursor(), 1);

        assertThat(second.getAsOf()).isEqualTo(first.getAsOf());
        assertThat(second.getBalanceVersion()).isEqualTo(first.getBalanceVersion() + 1);
        assertThat(second.getUnitBlocks())
                .extracting(UnitBlock::getUnitSerialBlockEnd)
                .containsExactly(3999L);
        assertThat(page(null, 100).getBalanceVersion()).isEqualTo(second.getBalanceVersion());
        sendAll();
        assertThat(mine()).containsExactly("100-10455 v2 -4000-4000");
    }

    @Test
    void case_23_a_wanted_unit_leaves_the_account_before_the_proposal_is_looked_at() {
        ask("23", "VCP1", null);

        assertThat(propose("VCP1", cn(1101, 1150))).containsExactly(Code.NOT_HELD);
        assertThat(propose("VCP2", cn(1102, 1150))).isEmpty();
        sendAll();
        assertThat(mine()).containsExactly("100-10455 v2 -1101-1101");
    }

    @Test
    void case_33_notices_about_projects_are_sent_in_their_order() {
        registry.notices().queue(notice(1));
        registry.notices().queue(notice(3));
        sendAll();

        assertThat(notices)
                .extracting(Request::getFrom, Request::getTo)
                .containsOnly(org.assertj.core.groups.Tuple.tuple("CDM", "VCP"));
        assertThat(notices.stream().map(AcceptITLNotice.class::cast).map(AcceptITLNotice::getNotificationStatus))
                .containsExactly(1, 3);
    }

    @Test
    void case_34_a_suspended_or_closed_account_may_not_propose_and_an_open_one_may_again() {
        registry.accounts().put(HOLDING, AccountChecks.State.SUSPENDED);
        assertThat(propose("VCP1", cn(1101, 1150))).containsExactly(SUSPENDED);
        registry.accounts().put(HOLDING, AccountChecks.State.CLOSED);
        assertThat(propose("VCP2", cn(1101, 1150))).containsExactly(CLOSED);
        registry.accounts().put(HOLDING, AccountChecks.State.OPEN);
        assertThat(propose("VCP3", cn(1101, 1150))).isEmpty();
    }

    @Test
    void case_34_while_the_registry_reconciles_nobody_may_propose() {
        set(Duration.ofMillis(1));
        assertThat(propose("VCP1", cn(1101, 1150))).containsExactly(RECONCILING);
        set(Duration.ZERO);
        assertThat(propose("VCP2", cn(1101, 1150))).isEmpty();
    }

    private void set(Duration reconciling) {
        registry.settings().stream()
                .filter(setting -> setting.name().equals(AccountChecks.RECONCILING))
                .forEach(setting -> setting.set(reconciling));
    }

    private static AcceptITLNotice notice(int status) {
        AcceptITLNotice notice = new AcceptITLNotice();
        notice.setNotificationType(6);
        notice.setNotificationStatus(status);
        notice.setNotificationIdentifier(31);
        notice.setMessageContent("Excess issuance");
        notice.setProjectNumber("CN233");
        return notice;
    }

    private void move(long serial) {
        assertThat(registry.accounts().move(HOLDING, HoldingsShift.ELSEWHERE, cn(serial, serial)))
                .isEqualTo(1);
    }

    private void sendAll() {
        for (int left = 100; left > 0 && registry.noticeOnce(); left--) {
            bench.pass(Duration.ZERO);
        }
    }

    private GetHoldingsResponse page(@Nullable String cursor, int most) {
        UnitBlockRequest wanted = new UnitBlockRequest();
        wanted.setAccountType(HOLDING.type());
        wanted.setAccountIdentifier(HOLDING.id());
        GetHoldings question = new GetHoldings();
        question.getUnitBlockRequest().add(wanted);
        question.setCursor(cursor);
        question.setMaxBlocks(BigInteger.valueOf(most));
        return registry.holdings().page(question);
    }

    private List<String> printed() {
        return notices.stream().map(RegistryNoticesTest::print).toList();
    }

    private List<String> mine() {
        return printed().stream().filter(line -> line.startsWith("100-10455")).toList();
    }

    private static String print(Request request) {
        AcceptHoldingsNotice notice = (AcceptHoldingsNotice) request;
        String transaction = notice.getTransactionIdentifier();
        return notice.getAccountType() + "-" + notice.getAccountIdentifier() + " v" + notice.getBalanceVersion()
                + runs(" +", notice.getAdded()) + runs(" -", notice.getRemoved())
                + (transaction == null ? "" : " " + transaction);
    }

    private static String runs(String sign, List<UnitBlock> blocks) {
        return blocks.stream()
                .map(block -> sign + block.getUnitSerialBlockStart() + "-" + block.getUnitSerialBlockEnd())
                .collect(Collectors.joining());
    }
}
