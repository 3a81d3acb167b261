package org.tonne.importing;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegistryImportTest {

    private Path folder;
    private ImportFixture fixture;
    private ImportFixture.Outcome outcome;

    @BeforeAll
    void importSmallRegistry(@TempDir Path temporary) throws IOException, SQLException {
        folder = temporary;
        fixture = new ImportFixture();
        outcome = fixture.run(ImportFixture.registryIn(folder).toString(), Optional.of(folder.resolve("holdings.csv")));
    }

    @AfterAll
    void close() throws IOException {
        fixture.close();
    }

    @Test
    void every_row_is_loaded() {
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .contains("3 projects, 4 issuances, 3 past cancellations, 3 lots with 1690 free units, 3 offers");
    }

    @Test
    void namibia_and_quoted_titles_survive() throws SQLException {
        assertThat(fixture.ask("select title from project where key = 'NA-5906'"))
                .isEqualTo("Windfarm am Fluß");
        assertThat(fixture.ask("select title from project where key = 'MW-9933'"))
                .isEqualTo("Stoves, the \"improved\" ones");
        assertThat(fixture.ask(
                        "select array_to_string(host_parties || methodologies, ' ') from project where key = 'u-AAA3'"))
                .isEqualTo("IN NP AMS-I.D. AMS-III.H.");
    }

    @Test
    void a_point_that_lost_its_sign_is_mended_and_one_outside_its_host_is_left_out() throws SQLException {
        assertThat(fixture.ask("select latitude || ' ' || longitude from project where key = 'MW-9933'"))
                .isEqualTo("-11.98190 34.07940");
        assertThat(fixture.ask("select latitude is null and longitude is null from project where key = 'u-AAA3'"))
                .isEqualTo("t");
    }

    @Test
    void free_serials_are_those_that_were_not_cancelled() throws SQLException {
        assertThat(fixture.ask("""
                        select string_agg(lower(f.serials) || '-' || upper(f.serials) - 1, ' ' order by f.serials)
                        from free_block f join lot l on l.id = f.lot_id join issuance i on i.id = l.issuance_id
                        where i.originating_party = 'MW'
                        """)).isEqualTo("11-100 201-1000 1001-1500");
        assertThat(fixture.ask("select sum(offered) || ' ' || sum(available) from stock"))
                .isEqualTo("1690 1690");
        assertThat(fixture.ask(
                        "select sum(quantity) from unit_transfer where debit = 'ISSUED' and credit = 'AVAILABLE'"))
                .isEqualTo("1690");
    }

    @Test
    void temporary_units_carry_their_expiry() throws SQLException {
        assertThat(fixture.ask("select expires_on from issuance where unit_type = 6"))
                .isEqualTo("2020-12-31");
        assertThat(fixture.ask("select expires_on from issuance where unit_type = 7"))
                .isEqualTo("2030-12-31");
        assertThat(fixture.ask("select count(*) from issuance where unit_type = 5 and expires_on is not null"))
                .isEqualTo("0");
    }

    @Test
    void prices_are_invented_within_their_bounds() throws SQLException {
        assertThat(fixture.ask("select min(price_cents) >= 35 and max(price_cents) <= 400 from offer"))
                .isEqualTo("t");
    }

    @Test
    void past_cancellations_stand_apart() throws SQLException {
        assertThat(fixture.ask("select count(*) || ' ' || sum(quantity) from past_cancellation where via_un_platform"))
                .isEqualTo("2 310");
        assertThat(fixture.ask("select completed_at at time zone 'UTC' from past_cancellation order by id limit 1"))
                .isEqualTo("2016-03-01 10:00:00");
    }

    @Test
    void the_holdings_of_the_stand_in_registry_are_the_blocks_on_offer() throws IOException {
        assertThat(Files.readAllLines(folder.resolve("holdings.csv")))
                .containsExactly(
                        "account_type,account_id,originating_party,unit_type,original_cp,applicable_cp,project_number,"
                                + "serial_start,serial_end",
                        "100,100001,MW,5,2,2,9933,11,100",
                        "100,100001,MW,5,2,2,9933,201,1000",
                        "100,100001,MW,5,2,2,9933,1001,1500",
                        "100,100001,NA,7,2,2,5906,301,600");
    }

    @Test
    void a_second_import_is_refused_and_changes_nothing() throws SQLException {
        String before = fixture.rows();

        ImportFixture.Outcome second = fixture.run(folder);

        assertThat(second.code()).isEqualTo(2);
        assertThat(second.err()).contains("holds projects already");
        assertThat(fixture.rows()).isEqualTo(before);
    }
}
