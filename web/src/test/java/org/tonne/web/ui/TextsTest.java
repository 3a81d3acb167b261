package org.tonne.web.ui;

import com.ibm.icu.text.MessageFormat;
import org.junit.jupiter.api.Test;
import org.tonne.cancellation.application.DecideAttestation;
import org.tonne.cancellation.application.DecideCancellation;
import org.tonne.cancellation.application.DecideClosing;
import org.tonne.cancellation.application.DecideLateCompletion;
import org.tonne.cancellation.domain.CancellationStatus;
import org.tonne.cases.application.OnlySeen;
import org.tonne.cases.domain.CaseKind;
import org.tonne.cases.domain.CaseStatus;
import org.tonne.certificate.application.SerialWhereabouts;
import org.tonne.certificate.domain.SerialMistake;
import org.tonne.certificate.domain.TypedSerial;
import org.tonne.holding.application.DecideAccount;
import org.tonne.holding.application.DecideFreeze;
import org.tonne.link.domain.NoteStatus;
import org.tonne.order.application.KeepMoney;
import org.tonne.order.domain.OrderStatus;
import org.tonne.order.domain.PayerKind;
import org.tonne.order.domain.PaymentChoice;
import org.tonne.payment.application.DecidePaymentCase;
import org.tonne.payment.domain.PaymentStatus;
import org.tonne.reconciliation.application.DecideDifference;
import org.tonne.reconciliation.domain.DifferenceKind;
import org.tonne.reconciliation.domain.Initiator;
import org.tonne.reconciliation.domain.ReconciliationStatus;
import org.tonne.shared.ErrorCode;
import org.tonne.support.application.DeskTopic;
import org.tonne.web.info.TextPages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

class TextsTest {

    /** Keys that are put together at run time: everything that begins like this counts as used. */
    private static final List<String> PUT_TOGETHER = List.of(
            "error.",
            "field.",
            "gift.in.",
            "gift.state.",
            "standing.",
            "team.",
            "account.field.",
            "account.said.",
            "type.",
            "scope.",
            "sdg.",
            "view.",
            "facet.",
            "sort.",
            "doubt.",
            "status.",
            "cancellation.",
            "case.",
            "link.",
            "decision.",
            "hindrance.",
            "deed.",
            "payment.",
            "reconciliation.",
            "difference.",
            "effect.",
            "happened.",
            "transfer.",
            "unit.",
            "kind.",
            "method.",
            "problem.",
            "text.",
            "home.door.",
            "guide.step.",
            "contact.topic.",
            "check.next.",
            "chip.",
            "project.status.",
            "project.scale.",
            "project.activity.",
            "fact.",
            "serial.wrong.",
            "serial.forgiven.",
            "serial.state.",
            "serial.means.",
            "stat.",
            "calculator.",
            "checkout.",
            "list.mistake.");

    private static final Pattern IN_PAGES =
            Pattern.compile("t\\['([^']+)'\\]|t\\.say\\('([^']+)'|(?:label|hint)=\"([a-z]+\\.[A-Za-z.]+)\"");
    private static final Pattern IN_CODE = Pattern.compile("\"([a-z]+(?:\\.[A-Za-z0-9-]+)+)\"");

    private final Texts english = Texts.english();

    @Test
    void in_arabic_a_part_in_latin_letters_is_kept_apart_from_the_number_after_it() {
        Texts arabic = Texts.of(Language.AR);

        assertThat(arabic.say("order.step.transaction", "VCP1000005", 3, arabic.get("cancellation.COMPLETED")))
                .contains("\u2068VCP1000005\u2069");
        assertThat(arabic.say("order.step.paid", "1", "\u0639\u0644\u064A")).doesNotContain("\u2068", "\u2069");
        assertThat(Texts.english().say("order.step.paid", "USD 1.00", "Ada")).doesNotContain("\u2068");
    }

    @Test
    void every_refusal_has_a_sentence() {
        for (ErrorCode code : ErrorCode.values()) {
            assertThat(english.has("error." + code)).as(code.name()).isTrue();
        }
    }

    @Test
    void every_status_and_choice_has_words() {
        names("status.", OrderStatus.values());
        names("cancellation.", CancellationStatus.values());
        names("case.", CaseKind.values());
        names("reconciliation.", ReconciliationStatus.values());
        names("reconciliation.initiator.", Initiator.values());
        names("difference.", DifferenceKind.values());
        names("case.status.", CaseStatus.values());
        names("payment.", PaymentStatus.values());
        names("hindrance.", DecideLateCompletion.Hindrances.values());
        names("hindrance.", DecideAttestation.Hindrances.values());
        for (KeepMoney.Obstacle obstacle : KeepMoney.Obstacle.values()) {
            assertThat(english.has("hindrance." + obstacle) || obstacle == KeepMoney.Obstacle.NONE)
                    .as(obstacle.name())
                    .isTrue();
        }
        names("kind.", PayerKind.values());
        names("method.", PaymentChoice.values());
        names("check.next.", PaymentChoice.values());
        names("contact.topic.", DeskTopic.values());
        names("link.note.", NoteStatus.values());
        names("serial.wrong.", SerialMistake.values());
        names("serial.forgiven.", TypedSerial.Forgiven.values());
        names("serial.state.", SerialWhereabouts.State.values());
        names("serial.means.", SerialWhereabouts.State.values());
    }

    @Test
    void every_case_and_every_decision_about_it_is_explained() {
        for (CaseKind kind : CaseKind.values()) {
            assertThat(english.has("case." + kind + ".what")).as(kind.name()).isTrue();
        }
        Stream.of(
                        OnlySeen.Decisions.values(),
                        DecidePaymentCase.Decisions.values(),
                        DecideCancellation.Decisions.values(),
                        DecideLateCompletion.Decisions.values(),
                        DecideAttestation.Decisions.values(),
                        DecideClosing.Decisions.values(),
                        DecideFreeze.Decisions.values(),
                        DecideAccount.Decisions.values(),
                        DecideDifference.Decisions.values())
                .flatMap(Stream::of)
                .forEach(decision -> {
                    assertThat(english.has("decision." + decision))
                            .as("%s", decision)
                            .isTrue();
                    assertThat(english.has("decision." + decision + ".what"))
                            .as("%s", decision)
                            .isTrue();
                });
    }

    private void names(String prefix, Enum<?>[] values) {
        for (Enum<?> value : values) {
            assertThat(english.has(prefix + value.name())).as(prefix + value).isTrue();
        }
    }

    @Test
    void every_page_of_texts_is_there() {
        for (String page : TextPages.NAMES) {
            assertThat(english.has("text." + page + ".title")).as(page).isTrue();
            assertThat(english.has("text." + page + ".lead")).as(page).isTrue();
            assertThat(english.has("text." + page + ".1.title") || page.equals("faq"))
                    .as(page)
                    .isTrue();
        }
    }

    @Test
    void every_key_that_a_page_uses_exists() throws IOException {
        for (String key : used(Path.of("src/main/webapp"), ".xhtml", IN_PAGES)) {
            assertThat(english.has(key) || key.endsWith(".")).as(key).isTrue();
        }
    }

    @Test
    void no_key_is_unused() throws IOException {
        Set<String> used = used(Path.of("src/main/webapp"), ".xhtml", IN_PAGES);
        used.addAll(used(Path.of("src/main/java"), ".java", IN_CODE));

        assertThat(english.keySet())
                .filteredOn(key -> !used.contains(key) && PUT_TOGETHER.stream().noneMatch(key::startsWith))
                .isEmpty();
    }

    @Test
    void every_sentence_can_be_filled_in() {
        english.forEach((key, sentence) -> assertThat(
                        new MessageFormat(sentence, english.language().locale()))
                .as(key)
                .isNotNull());
    }

    @Test
    void a_missing_sentence_is_seen_and_breaks_nothing() {
        assertThat(english.get("no.such.key")).isEqualTo("???no.such.key???");
    }

    @Test
    void all_six_languages_are_offered_english_first() {
        assertThat(Texts.offered()).startsWith(Language.EN).containsExactlyInAnyOrder(Language.values());
        for (Language language : Language.values()) {
            assertThat(Texts.of(language).language()).isEqualTo(language);
        }
    }

    @Test
    void what_a_person_typed_is_never_taken_for_a_pattern() {
        assertThat(english.say("chip.q", "{0} #{7*7} <b>")).isEqualTo("“{0} #{7*7} <b>”");
    }

    private static Set<String> used(Path folder, String ending, Pattern pattern) throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(ending)).toList()) {
                Matcher found = pattern.matcher(Files.readString(file));
                while (found.find()) {
                    for (int group = 1; group <= found.groupCount(); group++) {
                        if (found.group(group) != null) {
                            keys.add(found.group(group));
                        }
                    }
                }
            }
        }
        return keys;
    }
}
