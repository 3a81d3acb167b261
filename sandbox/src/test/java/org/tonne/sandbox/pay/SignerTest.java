package org.tonne.sandbox.pay;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SignerTest {
    private final Signer signer = new Signer(Signer.make());
    private final Signer.Transmission sent =
            new Signer.Transmission("id-1", "2026-03-01T12:00:00Z", "WH-1", "{\"name\":\"Ana Ñandú\"}");

    @Test
    void the_checksum_of_the_body_stands_in_what_is_signed() {
        assertThat(new String(
                        new Signer.Transmission("a", "b", "c", "123456789").signed(),
                        java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("a|b|c|3421780262");
    }

    @Test
    void what_was_signed_is_verified() {
        assertThat(signer.verifies(sent, signer.sign(sent))).isTrue();
    }

    @Test
    void anything_changed_is_not_verified() {
        String signature = signer.sign(sent);

        assertThat(signer.verifies(
                        new Signer.Transmission("id-2", sent.time(), sent.webhookId(), sent.body()), signature))
                .isFalse();
        assertThat(signer.verifies(new Signer.Transmission(sent.id(), sent.time(), "WH-2", sent.body()), signature))
                .isFalse();
        assertThat(signer.verifies(new Signer.Transmission(sent.id(), sent.time(), sent.webhookId(), "{}"), signature))
                .isFalse();
        assertThat(signer.verifies(sent, "no signature")).isFalse();
        assertThat(signer.verifies(sent, "")).isFalse();
        assertThat(new Signer(Signer.make()).verifies(sent, signature)).isFalse();
    }
}
