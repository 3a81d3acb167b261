package org.tonne.link.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.config.TlsSettings;
import org.tonne.link.domain.LinkState;
import org.tonne.link.domain.LinkStates;
import org.tonne.link.domain.Rebuff;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What staff ask about the link to the registry. */
@Stateless
public class LinkQueries {

    private static final Duration SOON = Duration.ofDays(30);
    private static final Duration DAY = Duration.ofDays(1);

    @Inject
    Database database;

    @Inject
    LinkStates links;

    @Inject
    TlsSettings keys;

    @Inject
    Clock clock;

    /** How it stands. */
    public View view() {
        LinkState state = links.now();
        return Sql.first(
                        database.store(),
                        "select last_good_at, skew_millis, skew_at from registry_link",
                        row -> view(state, row))
                .orElseGet(() -> new View(state, null, null, null, falseSendersOpen()));
    }

    private View view(LinkState state, ResultSet row) throws SQLException {
        long millis = row.getLong("skew_millis");
        Duration skew = row.wasNull() ? null : Duration.ofMillis(millis);
        return new View(state, instant(row, "last_good_at"), skew, instant(row, "skew_at"), falseSendersOpen());
    }

    private boolean falseSendersOpen() {
        return Sql.first(
                        database.store(),
                        "select 1 from operator_case where kind = 'FALSE_SENDER' and status <> 'CLOSED'",
                        row -> row.getInt(1))
                .isPresent();
    }

    /** What happened within the last day, by its name. */
    public List<Count> lastDay() {
        Instant since = clock.instant().minus(DAY);
        return Sql.list(
                database.store(),
                """
                select 'SAID' as what, count(*) as times from registry_message where direction = 'OUT' and at >= ?
                union all
                select 'HEARD', count(*) from registry_message where direction = 'IN' and at >= ?
                union all
                (select kind, count(*) from registry_rebuff where at >= ? group by kind order by kind)
                """,
                row -> new Count(row.getString("what"), row.getLong("times")),
                since,
                since,
                since);
    }

    /** What came in and was turned away, the latest first, at most 50. */
    public List<RebuffView> rebuffs() {
        return Sql.list(
                database.store(),
                "select kind, detail, at from registry_rebuff order by id desc limit 50",
                row -> new RebuffView(
                        Rebuff.valueOf(row.getString("kind")),
                        row.getString("detail"),
                        row.getTimestamp("at").toInstant()));
    }

    /** The certificates on which the link stands: ours, the registry's as last shown, and the authorities'. */
    public List<CertificateView> certificates() {
        List<CertificateView> all = new ArrayList<>();
        all.add(certificate("OURS", keys.own()));
        Sql.first(
                        database.store(),
                        "select certificate_until from registry_link where certificate_until is not null",
                        row -> row.getTimestamp(1).toInstant())
                .ifPresent(
                        until -> all.add(certificate("REGISTRY", keys.registry().getName(), until)));
        authorities(keys.trust()).forEach(authority -> all.add(certificate("AUTHORITY", authority)));
        return List.copyOf(all);
    }

    private static List<X509Certificate> authorities(KeyStore trust) {
        try {
            List<X509Certificate> all = new ArrayList<>();
            for (String alias : Collections.list(trust.aliases())) {
                if (trust.getCertificate(alias) instanceof X509Certificate authority) {
                    all.add(authority);
                }
            }
            return all;
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException(never);
        }
    }

    private CertificateView certificate(String whose, X509Certificate certificate) {
        return certificate(
                whose,
                certificate.getSubjectX500Principal().getName(),
                certificate.getNotAfter().toInstant());
    }

    private CertificateView certificate(String whose, String name, Instant until) {
        return new CertificateView(
                whose, name, until, until.isBefore(clock.instant().plus(SOON)));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    /**
     * How the link stands.
     *
     * @param state whether it may be used, and why not
     * @param lastGoodAt when the registry last answered well
     * @param skew how far its clock was from ours
     * @param skewAt when that was compared
     * @param falseSenders whether somebody spoke in its name whom nobody has looked at yet
     */
    public record View(
            LinkState state,
            @Nullable Instant lastGoodAt,
            @Nullable Duration skew,
            @Nullable Instant skewAt,
            boolean falseSenders) {}

    /** How often something happened. */
    public record Count(String what, long times) {}

    /** Something that came in and was turned away. */
    public record RebuffView(Rebuff kind, String detail, Instant at) {}

    /**
     * A certificate.
     *
     * @param whose OURS, REGISTRY or AUTHORITY
     * @param name in it
     * @param until when it holds
     * @param soon whether that is within a month
     */
    public record CertificateView(String whose, String name, Instant until, boolean soon) {}
}
