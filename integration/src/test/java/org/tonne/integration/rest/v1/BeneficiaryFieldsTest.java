package org.tonne.integration.rest.v1;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tonne.config.StoreSettings;
import org.tonne.integration.rest.Body;
import org.tonne.integration.rest.Fields;
import org.tonne.integration.rest.RequestRefused;
import org.tonne.order.application.PlacePurchase.Share;
import org.tonne.order.domain.PaymentMethod;
import org.tonne.shared.DomainException;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** For whom a partner says the units are. */
class BeneficiaryFieldsTest {

    @Test
    void beneficiaries_are_handed_on_as_they_came_so_that_the_trade_can_tell_all_that_is_wrong() {
        assertThat(OrdersResource.shares(fields("{'beneficiaries':[{'name':' Zoë ','quantity':1,'reason':null},"
                        + "{'quantity':'1'},{'name':'Bob','quantity':0,'reason':'x'},{'name':null,'quantity':2.0},"
                        + "{'name':'Eve','quantity':null}]}")))
                .containsExactly(
                        new Share(" Zoë ", 1, ""),
                        new Share("", 0, ""),
                        new Share("Bob", 0, "x"),
                        new Share("", 0, ""),
                        new Share("Eve", 0, ""));
        assertThat(OrdersResource.shares(fields("{'beneficiaries':[]}"))).isEmpty();
        assertThat(OrdersResource.shares(fields("{'beneficiaries':null}"))).isNull();
        assertThat(OrdersResource.shares(fields("{}"))).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'name':'A','quantity':1},{'name':7,'quantity':1} | beneficiaries[1].name",
                "{'name':'A','quantity':1,'reason':[]} | beneficiaries[0].reason",
                "{'nom':'A'} | beneficiaries[0].nom",
                "'Ada' | beneficiaries[0]",
            })
    void what_is_of_another_kind_or_unknown_is_refused_by_its_place(String list, String field) {
        assertThatThrownBy(() -> OrdersResource.shares(fields("{'beneficiaries':[" + list + "]}")))
                .satisfies(refused -> assertThat(facts(refused)).containsEntry("field", field));
    }

    @Test
    void ten_thousand_fit_into_a_body_and_more_are_refused() {
        String one = "{'name':'" + "N".repeat(150) + "','quantity':1}";

        assertThat(OrdersResource.shares(fields("{'beneficiaries':[" + (one + ",").repeat(9_999) + one + "]}")))
                .hasSize(10_000);
        assertThatThrownBy(() ->
                        OrdersResource.shares(fields("{'beneficiaries':[" + (one + ",").repeat(10_000) + one + "]}")))
                .satisfies(refused -> assertThat(facts(refused)).containsEntry("max", 10_000));
        assertThatThrownBy(() -> fields(" ".repeat(Body.MAX_LIST_BYTES + 1))).isInstanceOf(RequestRefused.class);
    }

    @Test
    void an_order_that_is_divided_has_a_link_to_its_certificates_and_another_has_none() {
        StoreSettings store = new StoreSettings(URI.create("https://store.example.org"));
        UUID purchase = new UUID(1, 2);

        assertThat(Orders.OrderLinks.of(purchase, PaymentMethod.CARD, true, store)
                        .certificates())
                .isEqualTo("https://store.example.org/api/v1/orders/" + purchase + "/certificates");
        assertThat(Orders.OrderLinks.of(purchase, PaymentMethod.CARD, false, store)
                        .certificates())
                .isNull();
    }

    private static Map<String, Object> facts(Throwable refused) {
        return refused instanceof RequestRefused fault ? fault.facts() : ((DomainException) refused).facts();
    }

    private static Fields fields(String json) {
        return Body.readWithList(
                new ByteArrayInputStream(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
    }
}
