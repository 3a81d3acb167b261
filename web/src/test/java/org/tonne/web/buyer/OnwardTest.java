package org.tonne.web.buyer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class OnwardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en/checkout",
                "/ar/account/password",
                "/fr/",
                "/en/projects/IN-1300",
                "/en/calculator/trip?from=Z%C3%BCrich&to=LHR&people=2",
                "/zh/projects?q=wind+power&page=2"
            })
    void a_page_of_the_store_is_gone_on_to(String wanted) {
        assertThat(Onward.safe(wanted, "/en")).isEqualTo(wanted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/en",
                "https://evil.example/",
                "http:/en/checkout",
                "//evil.example/en/checkout",
                "/\\evil.example",
                "/en/..//evil.example",
                "/en/../admin",
                "/en/%2e%2e/admin",
                "/en//evil.example",
                "/en@evil.example/",
                "/xx/checkout",
                "/admin",
                "/documents/account",
                "/en/nowhere/at/all",
                "/en/checkout#x",
                "/en/checkout?a=b\r\nSet-Cookie: c=d",
                "/en/checkout?next=https://evil.example",
                "javascript:alert(1)",
                "\u0000/en/checkout"
            })
    void anything_else_leads_to_the_account(String wanted) {
        assertThat(Onward.safe(wanted, "/ru")).isEqualTo("/ru/account");
    }

    @Test
    void an_address_travels_as_one_part_of_a_query() {
        assertThat(Onward.query("/en/projects?q=a&page=2")).isEqualTo("?next=%2Fen%2Fprojects%3Fq%3Da%26page%3D2");
        assertThat(Onward.query("")).isEmpty();
    }

    @Test
    void what_is_endless_leads_to_the_account() {
        assertThat(Onward.safe("/en/projects?q=" + "a".repeat(3000), "/en")).isEqualTo("/en/account");
    }
}
