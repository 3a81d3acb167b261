package org.tonne.it;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** The command {@code ./run --import DIR} as an operator gives it, right and wrong, and with the power taken away. */
class RunCommandIT {

    private static final String PROJECTS = """
            unfccc_uid,reference_number,title,activity_type,status,host_party,host_parties,sectoral_scopes,methodologies,project_type,scale,registration_date,crediting_start,crediting_end,annual_reductions_tco2e,latitude,longitude,validator_doe,url
            AAA1,9933,Improved stoves of Nkhata Bay,PA,Registered,MW,MW,3,AMS-II.G.,EE households,SMALL,,2014-10-27,2024-10-26,32672,11.9819,34.0794,,
            """;
    private static final String ISSUANCES = """
            issuance_row,project_reference,issuance_date,monitoring_start,monitoring_end,commitment_period,units,unit_type,serial_party,serial_start,serial_end,doe
            1,9933,2016-02-01,2014-10-27,2015-07-21,2,1000,CER,MW,1,1000,Earthood
            2,9933,2017-02-01,2015-07-22,2016-08-11,2,500,CER,MW,1001,1500,Earthood
            """;
    private static final String CANCELLATIONS = """
            completed_at,via_un_platform,serial_party,project_reference,unit_type,commitment_period,serial_start,serial_end,quantity
            2016-03-01T10:00:00,yes,MW,9933,CER,2,1,10,10
            """;

    private final StoreProcess store = StoreProcess.apart("run");
    private final Path said = Path.of("target", "run-command.log").toAbsolutePath();

    @TempDir
    Path folder;

    @BeforeEach
    void the_build_is_new() throws IOException {
        store.stop();
        Files.createDirectories(store.data());
        Files.writeString(store.data().resolve("built"), "");
        write(PROJECTS, ISSUANCES, CANCELLATIONS);
    }

    @AfterEach
    void nothing_runs_on() {
        store.stop();
    }

    private void write(String projects, String issuances, String cancellations) throws IOException {
        Files.writeString(folder.resolve("cdm_projects.csv"), projects);
        Files.writeString(folder.resolve("issuances.csv"), issuances);
        Files.writeString(folder.resolve("voluntary_cancellations.csv"), cancellations);
    }

    @Test
    void a_broken_row_ends_the_command_with_file_line_and_reason_and_what_was_imported_survives_a_power_failure()
            throws Exception {
        write(PROJECTS, ISSUANCES.replace("2,500,CER,MW,1001", "2,501,CER,MW,1000"), CANCELLATIONS);
        Process refused = store.run(said, "--import", folder.toString());
        assertThat(refused.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(refused.exitValue()).isNotZero();
        assertThat(Files.readString(said)).contains("issuances.csv, line 3: ").contains("serials of MW overlap line 2");
        assertThat(Files.readString(said)).doesNotContain("Tonne is open");

        write(PROJECTS, ISSUANCES, CANCELLATIONS);
        Process first = store.run(said, "--import", folder.toString());
        open(first);
        assertThat(Files.readString(said)).contains("Imported 1 projects, 2 issuances, 1 past cancellations");
        assertSold();
        store.kill(first);

        Process second = store.run(said);
        open(second);
        assertThat(Files.readString(said)).doesNotContain("Loading the demo catalogue", "Importing");
        assertSold();

        second.destroy();
        assertThat(second.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThatThrownBy(() -> new Web().get(store.address() + "/"))
                .as("no server is left")
                .isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> store.connection().close())
                .as("no database is left")
                .isInstanceOf(SQLException.class);
    }

    private void assertSold() {
        String page = new Web().get(store.address() + "/en/projects/MW-9933").body();
        assertThat(page).contains("Improved stoves of Nkhata Bay").contains("1,490");
        assertThat(new Web().get(store.address() + "/en/projects").body())
                .as("the demo catalogue is not there")
                .containsOnlyOnce("class=\"hit\"");
    }

    private void open(Process command) {
        await().atMost(Duration.ofMinutes(4)).until(() -> {
            assertThat(command.isAlive()).as("the command goes on").isTrue();
            return Files.readString(said).contains("Tonne is open");
        });
    }
}
