package org.tonne.importing;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tonne.fixture.Invariants;
import org.tonne.fixture.StoreDatabase;

import java.sql.Connection;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoCatalogueTest {

    private StoreDatabase store;

    @BeforeAll
    void load() throws Exception {
        store = StoreDatabase.fresh();
        try (Connection connection = store.connection()) {
            new RegistryImport(ImportFixture.NOW, Optional.empty()).loadDemo(connection);
        }
    }

    @Test
    void it_shows_sixty_projects_of_twenty_hosts_and_eight_scopes() {
        assertThat(store.number("select count(*) from project where demo and place <> '' and description <> ''"))
                .isGreaterThanOrEqualTo(60)
                .isEqualTo(store.number("select count(*) from project"));
        assertThat(store.number("select count(distinct host_party) from project"))
                .isGreaterThanOrEqualTo(20);
        assertThat(store.number("select count(distinct scope) from project, unnest(sectoral_scopes) scope"))
                .isGreaterThanOrEqualTo(8);
    }

    @Test
    void it_says_that_it_is_a_demo() {
        assertThat(store.text("select value from store_setting where key = 'demo'"))
                .isEqualTo("true");
        assertThat(store.number("select count(*) from seller where not demo")).isZero();
    }

    @Test
    void several_invented_sellers_offer_at_prices_of_the_time() {
        assertThat(store.number("select count(distinct seller_id) from offer")).isBetween(6L, 10L);
        assertThat(store.number("select count(*) from offer where price_cents not between 35 and 400"))
                .isZero();
    }

    @Test
    void expired_temporary_units_are_not_sold() {
        assertThat(store.number("select count(*) from issuance i join project p on p.id = i.project_id"
                        + " where p.key = 'IN-5016' and i.unit_type = 6 and i.expires_on = '2020-12-31'"))
                .isEqualTo(1);
        assertThat(store.number(
                        "select count(*) from lot l join issuance i on i.id = l.issuance_id where i.unit_type <> 5"))
                .isZero();
    }

    @Test
    void nothing_in_it_breaks_an_invariant() {
        Invariants.check(store);
    }
}
