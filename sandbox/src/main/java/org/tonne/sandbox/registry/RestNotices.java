package org.tonne.sandbox.registry;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.tonne.contract.types.AcceptHoldingsNotice;
import org.tonne.contract.types.AcceptITLNotice;
import org.tonne.contract.types.UnitBlock;

import java.util.List;

/** Notices in the words of {@code registry-openapi.json}. */
final class RestNotices {

    private RestNotices() {}

    /** The contract's HoldingsChange. */
    static JsonObject change(AcceptHoldingsNotice notice) {
        JsonObjectBuilder body = Json.createObjectBuilder()
                .add(
                        "account",
                        Json.createObjectBuilder()
                                .add("type", notice.getAccountType())
                                .add("id", notice.getAccountIdentifier()))
                .add("balanceVersion", notice.getBalanceVersion());
        if (notice.getTransactionIdentifier() != null) {
            body.add("transactionIdentifier", notice.getTransactionIdentifier());
        }
        return body.add("added", blocks(notice.getAdded()))
                .add("removed", blocks(notice.getRemoved()))
                .build();
    }

    private static JsonArrayBuilder blocks(List<UnitBlock> blocks) {
        JsonArrayBuilder listed = Json.createArrayBuilder();
        blocks.forEach(block -> listed.add(RestWords.held(block)));
        return listed;
    }

    /** The contract's Notice. */
    static JsonObject notice(AcceptITLNotice notice) {
        JsonObjectBuilder body = Json.createObjectBuilder()
                .add("messageContent", notice.getMessageContent())
                .add("messageDate", notice.getMessageDate().toString())
                .add("notificationType", notice.getNotificationType())
                .add("notificationIdentifier", notice.getNotificationIdentifier())
                .add("notificationStatus", notice.getNotificationStatus());
        if (notice.getProjectNumber() != null) {
            body.add("projectNumber", notice.getProjectNumber());
        }
        if (notice.getActionDueDate() != null) {
            body.add("actionDueDate", notice.getActionDueDate().toString());
        }
        return body.build();
    }
}
