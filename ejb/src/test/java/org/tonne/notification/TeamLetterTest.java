package org.tonne.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tonne.config.StoreSettings;
import org.tonne.fixture.Invariants;
import org.tonne.fixture.MailServer;
import org.tonne.fixture.StoreDatabase;
import org.tonne.notification.application.LetterReceiver;
import org.tonne.notification.application.TeamLetterReceiver;
import org.tonne.outbox.application.OutboxMessage;
import org.tonne.outbox.application.OutboxReceiver;
import org.tonne.outbox.application.UndeliveredException;
import org.tonne.payment.domain.Payments;
import org.tonne.payment.persistence.JpaPayments;
import org.tonne.team.application.TeamFixture;
import org.tonne.team.application.TeamLetterKind;
import org.tonne.team.domain.TeamRoles;

import java.io.IOException;
import java.net.URI;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/** The letters about teams, as their members read them. */
class TeamLetterTest {

    private final TeamFixture at = new TeamFixture();
    private final StoreDatabase store = at.store;
    private final MailServer server = new MailServer(store);

    @BeforeEach
    void address() {
        store.with(StoreSettings.class, new StoreSettings(URI.create("https://tonne.example")))
                .with(Payments.class, store.make(JpaPayments.class));
    }

    @AfterEach
    void close() {
        server.close();
        Invariants.check(store);
    }

    @Test
    void an_invitation_names_who_asks_and_carries_a_link_that_is_kept_as_a_hash_alone() throws Exception {
        UUID team = at.team();
        at.invite(team, "new@example.org", TeamRoles.FOUNDER);

        send(newest());

        MimeMessage letter = server.letters()[0];
        assertThat(letter.getSubject()).isEqualTo("You are invited to the team Ada & Co at Tonne");
        assertThat(text(letter))
                .contains("ada@example.org invites you to the team Ada & Co")
                .contains("Sign in with the address new@example.org")
                .containsPattern("https://tonne\\.example/en/account/team-invitations/[0-9A-Z]{32}");
        assertThat(store.number("select count(*) from team_invitation where octet_length(secret) = 32"))
                .isEqualTo(1);
    }

    @Test
    void an_invitation_that_was_taken_back_is_not_sent() throws Exception {
        at.invite(at.team(), "new@example.org", TeamRoles.FOUNDER);
        OutboxMessage message = newest();
        store.execute("delete from team_invitation");

        send(message);

        assertThat(server.letters()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "fr", "ar", "ru", "zh"})
    void each_kind_of_letter_says_its_facts_in_each_language(String language) throws Exception {
        UUID team = at.team();
        UUID request = at.request(team);
        for (TeamLetterKind kind : TeamLetterKind.values()) {
            if (kind != TeamLetterKind.INVITED) {
                UUID id = UUID.randomUUID();
                store.execute(
                        "insert into team_letter (id, kind, email, language, team_name, about, request_id, made_at)"
                                + " select ?, ?, 'bob@example.org', ?, name, 'x@example.org', ?::uuid, made_at from team where id = ?",
                        id,
                        kind.name(),
                        language,
                        kind.compareTo(TeamLetterKind.INHERITED) > 0 ? request : null,
                        team);
                send(new OutboxMessage(id, "team.letter", "", "{\"letter\":\"" + id + "\"}", 0));
            }
        }

        assertThat(server.letters()).hasSize(TeamLetterKind.values().length - 1).allSatisfy(letter -> {
            assertThat(letter.getSubject()).contains("Ada & Co");
            assertThat(text(letter))
                    .contains("Ada & Co", "https://tonne.example/" + language + "/account/teams")
                    .doesNotContain("{0}", "{1}");
        });
    }

    @Test
    void another_name_stands_beside_the_one_before() throws Exception {
        UUID id = UUID.randomUUID();
        store.execute(
                "insert into team_letter (id, kind, email, language, team_name, about, made_at)"
                        + " values (?, 'RENAMED', 'bob@example.org', 'en', 'New Ltd', 'Old Ltd', now())",
                id);

        send(new OutboxMessage(id, "team.letter", "", "{\"letter\":\"" + id + "\"}", 0));

        assertThat(text(server.letters()[0])).contains("Your team Old Ltd is called New Ltd from now on.");
    }

    @Test
    void the_letter_about_an_order_for_a_team_names_how_it_is_booked() throws Exception {
        UUID purchase = at.bought(at.ada, at.team(), "CC-17", "PO 4711");

        ordered(purchase);

        assertThat(text(server.letters()[0]))
                .contains("Team", "Ada & Co", "Cost centre", "CC-17", "Your purchase order number", "PO 4711");
    }

    @Test
    void what_was_not_said_about_the_booking_is_left_out_of_the_letter() throws Exception {
        UUID purchase = at.bought(at.ada, at.team(), "", "");

        ordered(purchase);

        assertThat(text(server.letters()[0])).contains("Ada & Co").doesNotContain("Cost centre", "purchase order");
    }

    private void ordered(UUID purchase) {
        LetterReceiver receiver = store.make(LetterReceiver.class);
        String payload = "{\"kind\":\"TRANSFER_INSTRUCTIONS\",\"about\":\"" + purchase + "\"}";
        receive(receiver, new OutboxMessage(new UUID(1, 1), receiver.topic(), "", payload, 0));
    }

    private OutboxMessage newest() {
        String[] row = store.text("select id || '|' || payload from outbox_message where topic = 'team.letter'"
                        + " order by created_at desc, id desc limit 1")
                .split("\\|", 2);
        return new OutboxMessage(UUID.fromString(row[0]), "team.letter", "", row[1], 0);
    }

    private void send(OutboxMessage message) {
        receive(store.make(TeamLetterReceiver.class), message);
    }

    private void receive(OutboxReceiver receiver, OutboxMessage message) {
        store.inTransaction(() -> {
            try {
                receiver.receive(message);
            } catch (UndeliveredException failure) {
                throw new IllegalStateException(failure);
            }
        });
    }

    private static String text(MimeMessage letter) {
        try {
            return ((MimeMultipart) letter.getContent())
                    .getBodyPart(0)
                    .getContent()
                    .toString();
        } catch (IOException | MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
