package org.tonne.it;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Everybody who may come to the door of the store, with what each of them can show. */
final class People {

    /** Who asks. */
    enum Who {
        /** Somebody who shows nothing. */
        NOBODY,
        /** The seller of the first lots. */
        SELLER,
        /** Another seller. */
        OTHER_SELLER,
        /** A member of staff. */
        STAFF,
        /** A partner with its key. */
        PARTNER,
        /** Another partner with its key. */
        OTHER_PARTNER,
        /** A partner whose key was revoked. */
        REVOKED_KEY,
        /** Somebody who made a key up. */
        MADE_UP_KEY,
        /** Somebody who made the cookies of a member of staff up. */
        MADE_UP_SESSION
    }

    private static final String OTHER_KEY = "tk_" + "another-partner".repeat(3);
    private static final String REVOKED = "tk_" + "a-partner-that-was".repeat(2);
    private static final String OTHER_EMAIL = "other-seller@demo.example";

    private final StoreProcess store;
    private final Web web = new Web();
    private final Map<Who, Visitor> visitors = new EnumMap<>(Who.class);
    private final Map<Who, String> keys = new EnumMap<>(Who.class);

    /** All of them, at the store that all journeys share. */
    static People all() {
        return Shared.PEOPLE;
    }

    private static final class Shared {
        static final People PEOPLE = new People(StoreProcess.shared(), new Ledger(StoreProcess.shared()));
    }

    /** Makes the accounts and keys that are missing, and signs in who can. */
    private People(StoreProcess store, Ledger ledger) {
        this.store = store;
        ledger.rows(
                "insert into user_account (id, email, display_name, password_hash, role, seller_id, created_at)"
                        + " select gen_random_uuid(), ?, 'Other seller', password_hash, 'SELLER',"
                        + " (select id from seller where id <> a.seller_id order by slug limit 1), now()"
                        + " from user_account a where email = 'seller@demo.example' on conflict do nothing returning id",
                OTHER_EMAIL);
        partner(ledger, OTHER_KEY, false);
        partner(ledger, REVOKED, true);
        keys.put(Who.PARTNER, store.partnerKey());
        keys.put(Who.OTHER_PARTNER, OTHER_KEY);
        keys.put(Who.REVOKED_KEY, REVOKED);
        keys.put(Who.MADE_UP_KEY, "tk_" + "0".repeat(36));
        for (Who who : Who.values()) {
            visitors.put(who, new Visitor(store));
        }
        visitor(Who.SELLER).signIn("seller@demo.example");
        visitor(Who.OTHER_SELLER).signIn(OTHER_EMAIL);
        visitor(Who.STAFF).signIn("staff@demo.example");
        visitor(Who.MADE_UP_SESSION).cookies().put("__Host-tonne", "0000" + "A".repeat(23) + ":" + UUID.randomUUID());
        visitor(Who.MADE_UP_SESSION).cookies().put("LtpaToken2", "bm9uc2Vuc2U=");
    }

    private static void partner(Ledger ledger, String key, boolean revoked) {
        ledger.rows(
                "insert into partner (id, name) values (gen_random_uuid(), ?) on conflict do nothing returning id",
                key);
        ledger.rows(
                "insert into api_key (id, partner_id, key_sha256, label, created_at, revoked_at)"
                        + " select gen_random_uuid(), id, ?, 'test', now(), case when ? then now() end from partner where name = ?"
                        + " on conflict do nothing returning id",
                sha256(key),
                revoked,
                key);
    }

    private Visitor visitor(Who who) {
        return Objects.requireNonNull(visitors.get(who));
    }

    /** Asks for a page, or sends a form to it; the key, if there is one, is shown too. */
    HttpResponse<String> ask(Who who, String method, String path, Map<String, String> fields) {
        Visitor visitor = visitor(who);
        return method.equals("GET") ? visitor.get(path, headers(who)) : visitor.post(path, fields);
    }

    /** Asks the interface for programs; cookies, if there are any, are shown too. */
    HttpResponse<String> call(Who who, String method, String address, String body, String... more) {
        List<String> headers = new ArrayList<>(List.of(headers(who)));
        headers.addAll(List.of(more));
        Map<String, String> cookies = visitor(who).cookies();
        cookies.forEach((name, value) -> headers.addAll(List.of("Cookie", name + "=" + value)));
        String[] shown = headers.toArray(String[]::new);
        return method.equals("GET")
                ? web.get(store.address() + address, shown)
                : web.json(store.address() + address, body, shown);
    }

    private String[] headers(Who who) {
        String key = keys.get(who);
        return key == null ? new String[0] : new String[] {"Authorization", "Bearer " + key};
    }

    private static byte[] sha256(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
