package org.tonne.account.application;

/** What has to be done about an account, by those who build on accounts, before it is erased in the same transaction. */
public interface BeforeErasure {

    /** The account is about to be erased. */
    void erasing(BuyerAccount account);
}
