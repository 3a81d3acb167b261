package org.tonne.account.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tonne.config.Database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** Whose key it is. Keys have 160 random bits, so only their SHA-256 is kept, and looking one up needs no salt. */
@ApplicationScoped
public class PartnerKeys {

    @Inject
    Database database;

    /** The partner whose key this is, or nothing when it is unknown or revoked. */
    public Optional<Partner> byKey(String key) {
        if (key.length() > 128) {
            return Optional.empty();
        }
        try (Connection connection = database.store().getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select p.id, p.name from api_key k join partner p on p.id = k.partner_id"
                                + " where k.key_sha256 = ? and k.revoked_at is null")) {
            query.setBytes(1, Digests.sha256(key));
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new Partner(row.getObject(1, UUID.class), row.getString(2)))
                        : Optional.empty();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("Keys cannot be read", failure);
        }
    }

    /**
     * Somebody who sells through our API.
     *
     * @param id of the partner
     * @param name as agreed
     */
    public record Partner(UUID id, String name) {}
}
