package org.tonne.importing;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusedImportTest {

    private static final String P = "cdm_projects.csv";
    private static final String I = "issuances.csv";
    private static final String C = "voluntary_cancellations.csv";

    private ImportFixture fixture;

    @BeforeAll
    void open() throws IOException, SQLException {
        fixture = new ImportFixture();
    }

    @AfterAll
    void close() throws IOException {
        fixture.close();
    }

    static List<Broken> brokenProjects() {
        return List.of(
                new Broken(P, "AAA2,5906", "AAA1,5906", 3, "unfccc_uid AAA1 stands in line 2 already"),
                new Broken(P, "AAA2,5906", "AAA2,9933", 3, "reference_number 9933 stands in line 2 already"),
                new Broken(P, "AAA2,5906", "AAA2,59x6", 3, "reference_number '59x6' is not a whole number"),
                new Broken(P, "AAA2,5906", "AAA2,0", 3, "reference_number '0' is not a whole number from 1"),
                new Broken(P, "2030-12-31", "2030-02-30", 3, "crediting_end '2030-02-30' is not a date"),
                new Broken(P, "2030-12-31", "2009-12-31", 3, "crediting_end 2009-12-31 lies before crediting_start"),
                new Broken(P, "PoA", "XYZ", 4, "activity_type 'XYZ' is not PA or PoA"),
                new Broken(P, "Windfarm am Fluß", "", 3, "title is empty"),
                new Broken(P, "Windfarm am", "Windfarm\u0001am", 3, "control characters"),
                new Broken(P, "Windfarm am", "\"Windfarm\" am", 3, "not CSV as in RFC 4180"),
                new Broken(P, "AAA3,,Never", "AAA3,,\"Never", 4, "not CSV as in RFC 4180"),
                new Broken(P, "Windfarm am Fluß", "Wind,farm", 3, "20 fields, but the header has 19"),
                new Broken(P, "host_party,", "host,", 1, "missing column host_party"));
    }

    static List<Broken> brokenIssuances() {
        return List.of(
                new Broken(I, "4,5906", "1,5906", 5, "issuance_row 1 stands in line 2 already"),
                new Broken(I, "2,9933,2017", "2,77,2017", 3, "project_reference 77 is no project"),
                new Broken(I, "2,500,CER,MW,1001,1500", "2,501,CER,MW,1000,1500", 3, "serials of MW overlap line 2"),
                new Broken(I, "2,500,CER,MW,1001,1500", "2,500,CER,MW,1001,1501", 3, "units is 500, but serials"),
                new Broken(I, "2,500,CER,MW,1001,1500", "2,500,CER,MW,1500,1001", 3, "serial_end 1001 lies before"),
                new Broken(I, "2,500,CER,MW,1001,1500", "2,-5,CER,MW,1001,1500", 3, "units '-5' is not a whole number"),
                new Broken(I, "2,500,CER", "2,500,XER", 3, "unit_type 'XER' is none of CER, lCER, tCER"),
                new Broken(I, "2012-01-01,2013-12-31", "2014-01-01,2013-12-31", 5, "monitoring_end 2013-12-31 lies"),
                new Broken(I, "1500,Earthood", "9999999999999999,x", 3, "serial_end '9999999999999999' is not a"));
    }

    static List<Broken> brokenCancellations() {
        return List.of(
                new Broken(C, "2,101,200,100", "2,1491,1590,100", 3, "serials 1491 to 1590 of MW lie in no issuance"),
                new Broken(C, "2,101,200,100", "2,991,1090,100", 3, "serials 991 to 1090 of MW lie in no issuance"),
                new Broken(C, "MW,9933,CER,2,101", "MW,5906,CER,2,101", 3, "were issued to project 9933 (line 2 of"),
                new Broken(C, "MW,9933,CER,2,101", "MW,78,CER,2,101", 3, "project_reference 78 is no project"),
                new Broken(C, "MW,9933,CER,2,101", "MW,9933,tCER,2,101", 3, "were issued as another unit_type"),
                new Broken(C, "MW,9933,CER,2,101", "MW,9933,CER,1,101", 3, "for commitment_period 2 (line 2 of"),
                new Broken(
                        C,
                        "2,101,200,100",
                        "2,10,109,100",
                        3,
                        "serials 10 to 10 of MW are cancelled in line 2 already"),
                new Broken(C, "2,101,200,100", "2,101,200,99", 3, "quantity is 99, but serials 101 to 200 are 100"),
                new Broken(C, "2,101,200,100", "2,101,200,1e2", 3, "quantity '1e2' is not a whole number"),
                new Broken(C, "no,MW", "maybe,MW", 3, "via_un_platform 'maybe' is none of no, yes"),
                new Broken(C, "2016-03-02T10:00:00", "yesterday", 3, "completed_at 'yesterday' is not a time"),
                new Broken(C, "NA,5906,tCER", ",5906,tCER", 4, "serial_party is empty"));
    }

    @ParameterizedTest
    @MethodSource({"brokenProjects", "brokenIssuances", "brokenCancellations"})
    void a_broken_row_refuses_everything_with_file_line_and_reason(Broken broken, @TempDir Path folder)
            throws Exception {
        Path file = ImportFixture.registryIn(folder).resolve(broken.file());
        String whole = Files.readString(file);
        assertThat(whole).contains(broken.was());
        Files.writeString(file, whole.replace(broken.was(), broken.becomes()));

        ImportFixture.Outcome outcome = fixture.run(folder);

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err())
                .contains(broken.file() + ", line " + broken.line() + ": ")
                .contains(broken.reason());
        assertThat(fixture.rows()).isEqualTo("0");
    }

    @Test
    void another_encoding_is_refused_with_its_line(@TempDir Path folder) throws Exception {
        Path file = ImportFixture.registryIn(folder).resolve(P);
        Files.write(file, Files.readString(file).getBytes(StandardCharsets.ISO_8859_1));

        ImportFixture.Outcome outcome = fixture.run(folder);

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("cdm_projects.csv, line 2: not UTF-8");
        assertThat(fixture.rows()).isEqualTo("0");
    }

    @Test
    void a_missing_file_is_refused_by_name(@TempDir Path folder) throws Exception {
        Files.delete(ImportFixture.registryIn(folder).resolve(I));

        ImportFixture.Outcome outcome = fixture.run(folder);

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("issuances.csv").contains("missing");
        assertThat(fixture.rows()).isEqualTo("0");
    }

    @Test
    void several_broken_rows_are_named_together(@TempDir Path folder) throws Exception {
        Path file = ImportFixture.registryIn(folder).resolve(C);
        Files.writeString(file, Files.readString(file).replace("T10:00:00", "T25:00:00"));

        ImportFixture.Outcome outcome = fixture.run(folder);

        assertThat(outcome.err()).contains(C + ", line 2: ", C + ", line 3: ", C + ", line 4: ");
    }

    /**
     * A way to break the small registry.
     *
     * @param file which file
     * @param was a text in it
     * @param becomes what stands there instead
     * @param line the line that must be named
     * @param reason a part of the reason that must be given
     */
    record Broken(String file, String was, String becomes, int line, String reason) {}
}
