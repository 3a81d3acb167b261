package org.tonne.importing;

import org.postgresql.ds.PGSimpleDataSource;
import org.tonne.config.ImportSettings;
import org.tonne.local.LocalDatabase;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** A database to import into, and the three files of a small registry. */
final class ImportFixture implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    static final String PROJECTS = """
            unfccc_uid,reference_number,title,activity_type,status,host_party,host_parties,sectoral_scopes,methodologies,project_type,scale,registration_date,crediting_start,crediting_end,annual_reductions_tco2e,latitude,longitude,validator_doe,url
            AAA1,9933,"Stoves, the ""improved"" ones",PA,Registered,MW,MW,3,AMS-II.G.,EE households,SMALL,,2014-10-27,2024-10-26,32672,11.9819,34.0794,TÜV SÜD,https://example.org/9933
            AAA2,5906,Windfarm am Fluß,PA,Registered,NA,NA,1,ACM0002,Wind,LARGE,2010-01-01,2010-01-01,2030-12-31,1000,-22.5,17.1,,
            AAA3,,Never issued,PoA,Deregistered,IN,IN;NP,1;13,AMS-I.D.;AMS-III.H.,,,,,,,70.6,23.2,,
            """.replace("\n", "\r\n");

    static final String ISSUANCES = """
            issuance_row,project_reference,issuance_date,monitoring_start,monitoring_end,commitment_period,units,unit_type,serial_party,serial_start,serial_end,doe
            1,9933,2016-02-01,2014-10-27,2015-07-21,2,1000,CER,MW,1,1000,Earthood
            2,9933,2017-02-01,2015-07-22,2016-08-11,2,500,CER,MW,1001,1500,Earthood
            3,5906,2012-02-01,2010-01-01,2011-12-31,1,300,tCER,NA,1,300,
            4,5906,2014-02-01,2012-01-01,2013-12-31,2,300,lCER,NA,301,600,
            """.replace("\n", "\r\n");

    static final String CANCELLATIONS = """
            completed_at,via_un_platform,serial_party,project_reference,unit_type,commitment_period,serial_start,serial_end,quantity
            2016-03-01T10:00:00,yes,MW,9933,CER,2,1,10,10
            2016-03-02T10:00:00,no,MW,9933,CER,2,101,200,100
            2016-03-03T10:00:00,yes,NA,5906,tCER,1,1,300,300
            """.replace("\n", "\r\n");

    private final LocalDatabase database;
    private final PGSimpleDataSource source = new PGSimpleDataSource();

    ImportFixture() throws IOException, SQLException {
        database = LocalDatabase.temporary();
        source.setUrl(database.url());
        source.setUser(LocalDatabase.NAME);
        source.setPassword(LocalDatabase.NAME);
    }

    /** Writes the small registry into a folder. */
    static Path registryIn(Path folder) throws IOException {
        Files.writeString(folder.resolve("cdm_projects.csv"), PROJECTS);
        Files.writeString(folder.resolve("issuances.csv"), ISSUANCES);
        Files.writeString(folder.resolve("voluntary_cancellations.csv"), CANCELLATIONS);
        return folder;
    }

    Outcome run(String argument, Optional<Path> holdings) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = new ImportRegistryData(
                        new ImportSettings(source, holdings),
                        Clock.fixed(NOW, ZoneOffset.UTC),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(argument);
        return new Outcome(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    Outcome run(Path folder) {
        return run(folder.toString(), Optional.empty());
    }

    /** The first column of the first row that a query finds, as text; empty for NULL. */
    String ask(String query) throws SQLException {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return Optional.ofNullable(rows.getString(1)).orElse("");
        }
    }

    /** How many rows all tables of the trade hold together, the fixed ones apart. */
    String rows() throws SQLException {
        return ask("""
                select coalesce(sum((xpath('/row/n/text()', query_to_xml(
                    format('select count(*) as n from %I', table_name), false, true, '')))[1]::text::int), 0)
                from information_schema.tables
                where table_schema = 'public' and table_type = 'BASE TABLE'
                    and table_name not in ('legal_move', 'flyway_schema_history')
                """);
    }

    @Override
    public void close() throws IOException {
        database.close();
    }

    /**
     * How the command ended.
     *
     * @param code its exit code
     * @param out what it said on stdout
     * @param err what it said on stderr
     */
    record Outcome(int code, String out, String err) {}
}
