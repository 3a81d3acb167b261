package org.tonne.web.ui;

import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;

import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class OwnOriginTest {

    private static final URI STORE = URI.create("https://tonne.example");

    private static boolean holds(String... headers) {
        Map<String, String> sent = new HashMap<>();
        sent.put("Host", "localhost:9080");
        for (int i = 0; i < headers.length; i += 2) {
            sent.put(headers[i], headers[i + 1]);
        }
        HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(
                OwnOriginTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) ->
                        method.getName().equals("getHeader") ? sent.get(String.valueOf(arguments[0])) : "http");
        return OwnOrigin.holds(request, STORE);
    }

    @Test
    void a_form_of_our_own_page_is_taken() {
        assertThat(holds("Origin", "https://tonne.example", "Sec-Fetch-Site", "same-origin"))
                .isTrue();
        assertThat(holds("Origin", "https://tonne.example")).isTrue();
        assertThat(holds("Origin", "http://localhost:9080")).isTrue();
        assertThat(holds("Sec-Fetch-Site", "same-origin")).isTrue();
    }

    @Test
    void a_form_from_anywhere_else_is_not() {
        assertThat(holds()).isFalse();
        assertThat(holds("Origin", "null")).isFalse();
        assertThat(holds("Origin", "https://evil.example")).isFalse();
        assertThat(holds("Origin", "https://tonne.example.evil.example")).isFalse();
        assertThat(holds("Origin", "https://tonne.example", "Sec-Fetch-Site", "same-site"))
                .isFalse();
        assertThat(holds("Sec-Fetch-Site", "cross-site")).isFalse();
        assertThat(holds("Sec-Fetch-Site", "none")).isFalse();
    }
}
