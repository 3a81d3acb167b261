package org.tonne.notification.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tonne.outbox.application.OutboxMessage;
import org.tonne.outbox.application.OutboxReceiver;
import org.tonne.outbox.application.UndeliveredException;
import org.tonne.team.application.PrepareTeamLetter;
import org.tonne.team.application.TeamLetter;

import java.util.Optional;

/** Letters about teams: invitations, and what their members must know. */
@ApplicationScoped
public class TeamLetterReceiver implements OutboxReceiver {

    @Inject
    PrepareTeamLetter prepareLetter;

    @Inject
    WriteTeamLetter write;

    @Inject
    PostOffice postOffice;

    @Override
    public String topic() {
        return PrepareTeamLetter.TOPIC;
    }

    @Override
    public void receive(OutboxMessage message) throws UndeliveredException {
        Optional<TeamLetter> letter = prepareLetter.prepare(Payload.id(message, "letter"));
        if (letter.isPresent()) { // an invitation that was taken back, answered or is too old is not sent
            postOffice.send(message.id(), "", letter.get().email(), write.letter(letter.get()));
        }
    }
}
