package org.tonne.account.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tonne.config.Database;
import org.tonne.config.Sql;
import org.tonne.order.domain.TextRule;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Languages;
import org.tonne.shared.Refused;

import java.util.Map;

/** Use case: a buyer says how to be called, in which language to be written to, and of what. */
@Stateless
public class KeepChoices {

    @Inject
    Database database;

    /**
     * Keeps them.
     *
     * @param name may be empty
     * @param language of two letters
     * @param tellsSignIn whether a letter tells of each sign-in
     * @throws Refused FIELD_TOO_LONG, FIELD_CHARACTERS, CHOICE_UNKNOWN
     */
    public void keep(BuyerAccount account, String name, String language, boolean tellsSignIn) {
        if (!Languages.spoken(language)) {
            throw new Refused(ErrorCode.CHOICE_UNKNOWN, Map.of("field", "language"));
        }
        Sql.update(
                database.store(),
                "update buyer_account set name = ?, language = ?, tells_sign_in = ? where id = ?",
                TextRule.optional("name", name),
                language,
                tellsSignIn,
                account.id());
    }
}
