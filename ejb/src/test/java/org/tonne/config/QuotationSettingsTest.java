package org.tonne.config;

import org.junit.jupiter.api.Test;

import java.time.Duration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class QuotationSettingsTest {

    @Test
    void a_quotation_is_held_for_one_to_ninety_days_and_given_from_one_unit_on() {
        assertThat(new QuotationSettings(1, Duration.ofDays(1)).from()).isEqualTo(1);
        assertThat(new QuotationSettings(1, Duration.ofDays(90)).hold()).isEqualTo(Duration.ofDays(90));
        assertThatThrownBy(() -> new QuotationSettings(0, Duration.ofDays(30)))
                .hasMessageContaining("TONNE_QUOTATION_FROM");
        assertThatThrownBy(() -> new QuotationSettings(1000, Duration.ofDays(91)))
                .hasMessageContaining("TONNE_QUOTATION_DAYS");
        assertThatThrownBy(() -> new QuotationSettings(1000, Duration.ZERO))
                .hasMessageContaining("TONNE_QUOTATION_DAYS");
    }
}
