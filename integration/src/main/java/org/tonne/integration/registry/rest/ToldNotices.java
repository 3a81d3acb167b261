package org.tonne.integration.registry.rest;

import org.tonne.cancellation.domain.ReportedBlock;
import org.tonne.holding.domain.AccountNumber;
import org.tonne.holding.domain.HeldBlock;
import org.tonne.holding.domain.HoldingsNotice;
import org.tonne.holding.domain.ProjectNotice;
import org.tonne.holding.domain.SerialRun;
import org.tonne.integration.rest.Fields;
import org.tonne.shared.SerialRange;

import java.util.List;

/** What events say besides transactions, in the words of the trade. */
final class ToldNotices {

    private static final long HIGHEST_VERSION = 9_007_199_254_740_991L;
    private static final long HIGHEST_NUMBER = 999_999_999_999_999L;
    private static final int LONGEST_CONTENT = 65_536;
    private static final int LONGEST_PROJECT = 20;
    private static final int MOST_BLOCKS = 10_000;

    private ToldNotices() {}

    /** The contract's HoldingsChange. */
    static HoldingsNotice holdings(String key, Fields data) {
        Fields owner = data.object("account");
        AccountNumber account =
                new AccountNumber((int) owner.number("type", 100, 499), owner.number("id", 1, HIGHEST_NUMBER));
        owner.end();
        HoldingsNotice notice = new HoldingsNotice(
                key,
                account,
                data.number("balanceVersion", 1, HIGHEST_VERSION),
                Answers.transaction(data, "transactionIdentifier").orElse(null),
                blocks(data, "added"),
                blocks(data, "removed"));
        data.end();
        return notice;
    }

    private static List<HeldBlock> blocks(Fields data, String name) {
        return Answers.blocks(data, name).stream().map(ToldNotices::block).toList();
    }

    private static HeldBlock block(Fields fields) {
        String reservedFor =
                Answers.transaction(fields, "reservedForTransaction").orElse(null);
        ReportedBlock block = Answers.held(fields);
        return new HeldBlock(
                block.originatingParty(),
                block.unitType(),
                block.first(),
                block.last(),
                block.originalPeriod(),
                block.applicablePeriod(),
                block.projectNumber(),
                reservedFor);
    }

    /** The contract's Notice; what it says of targets and activities is for people and stands in its content. */
    static ProjectNotice project(String key, Fields data) {
        ProjectNotice notice = new ProjectNotice(
                key,
                data.number("notificationIdentifier", 1, HIGHEST_NUMBER),
                (int) data.number("notificationType", 1, 99),
                (int) data.number("notificationStatus", 1, 9),
                Answers.optionalText(data, "projectNumber", LONGEST_PROJECT).orElse(null),
                runs(data),
                data.optionalText("actionDueDate").map(Answers::day).orElse(null),
                Answers.text(data, "messageContent", LONGEST_CONTENT),
                Answers.instant(data, "messageDate"));
        data.optionalNumber("unitType", 1, 7);
        data.optionalNumber("targetValue", 0, HIGHEST_NUMBER);
        data.optionalText("targetDate").ifPresent(Answers::day);
        data.optionalNumber("lulucfActivity", 0, 999);
        data.optionalNumber("commitPeriod", 0, 99);
        data.end();
        return notice;
    }

    private static List<SerialRun> runs(Fields data) {
        return data.has("unitBlockIdentifiers")
                ? data.objects("unitBlockIdentifiers", MOST_BLOCKS).stream()
                        .map(ToldNotices::run)
                        .toList()
                : List.of();
    }

    private static SerialRun run(Fields block) {
        SerialRun run = new SerialRun(
                Answers.party(block),
                block.number("unitSerialBlockStart", 1, SerialRange.HIGHEST),
                block.number("unitSerialBlockEnd", 1, SerialRange.HIGHEST));
        block.end();
        return run;
    }
}
