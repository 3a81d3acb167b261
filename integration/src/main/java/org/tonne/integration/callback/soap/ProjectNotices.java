package org.tonne.integration.callback.soap;

import org.tonne.contract.types.AcceptITLNotice;
import org.tonne.holding.domain.ProjectNotice;
import org.tonne.holding.domain.SerialRun;
import org.tonne.integration.wire.Times;

import java.time.Instant;

/** Notices of the transaction log's kind in the words of the trade. */
final class ProjectNotices {

    private ProjectNotices() {}

    /**
     * What a notice says.
     *
     * @param now the time it counts from where it gives none with a zone
     */
    static ProjectNotice read(AcceptITLNotice message, Instant now) {
        return new ProjectNotice(
                Notifications.key(message),
                message.getNotificationIdentifier(),
                message.getNotificationType(),
                message.getNotificationStatus(),
                message.getProjectNumber(),
                message.getUnitBlockIdentifiers().stream()
                        .map(block -> new SerialRun(
                                block.getOriginatingRegistryCode(),
                                block.getUnitSerialBlockStart(),
                                block.getUnitSerialBlockEnd()))
                        .toList(),
                Times.day(message.getActionDueDate()).orElse(null),
                message.getMessageContent(),
                Times.instant(message.getMessageDate()).orElse(now));
    }
}
