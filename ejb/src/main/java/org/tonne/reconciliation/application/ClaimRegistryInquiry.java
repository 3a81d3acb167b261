package org.tonne.reconciliation.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import org.tonne.cancellation.application.RegistryCommand.Account;
import org.tonne.config.RegistrySettings;
import org.tonne.reconciliation.application.RegistryInquiry.AskTransaction;
import org.tonne.reconciliation.application.RegistryInquiry.ReadPage;
import org.tonne.reconciliation.persistence.Inquiries;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

/** Use case: a sender takes the next question of a reconciliation of ours; no other server gets the same. */
@Stateless
@TransactionAttribute(REQUIRES_NEW) // it is claimed before a byte is sent
public class ClaimRegistryInquiry {

    private static final Duration SLACK = Duration.ofSeconds(5);

    @Inject
    Inquiries inquiries;

    @Inject
    RegistrySettings settings;

    @Inject
    Clock clock;

    /** What is to be asked now, holdings first. Asking twice does no harm: it is due again when nothing is recorded. */
    public Optional<RegistryInquiry> claim() {
        Instant now = clock.instant();
        Instant heldUntil = now.plus(settings.timeout().multipliedBy(2)).plus(SLACK);
        Optional<RegistryInquiry> page = inquiries
                .lockReading(now, heldUntil)
                .map(reading -> new ReadPage(
                        reading.reconciliation(),
                        new Account(reading.accountType(), reading.accountId()),
                        Optional.ofNullable(reading.cursor())));
        return page.or(() -> inquiries
                .lockQuestion(now, heldUntil)
                .map(question -> new AskTransaction(
                        question.reconciliation(),
                        question.cancellation(),
                        question.transactionIdentifier(),
                        question.attempts())));
    }
}
