package org.tonne.web.certificate;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class QrSquareTest {

    @Test
    void a_square_has_an_outline_and_a_quiet_edge() {
        QrSquare square = QrSquare.of("https://store.example/en/certificates/7KQ4M2XNPF8VC3TR");

        assertThat(square.getPath()).startsWith("M4 4h7v1h-7z");
        assertThat(square.getViewBox()).startsWith("0 0 ");
    }
}
