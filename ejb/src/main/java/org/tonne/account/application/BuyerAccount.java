package org.tonne.account.application;

import java.util.UUID;

/**
 * The account of a buyer who is signed in.
 *
 * @param id never shown
 * @param email in small letters; its owner has read a letter there
 * @param name as they want to be called; may be empty
 * @param language of two letters, for letters
 * @param tellsSignIn whether a letter tells of each sign-in
 */
public record BuyerAccount(UUID id, String email, String name, String language, boolean tellsSignIn) {

    /** How the audit trail names its owner: by nothing that says who it is once the account is erased. */
    public String actor() {
        return "buyer:" + id;
    }
}
