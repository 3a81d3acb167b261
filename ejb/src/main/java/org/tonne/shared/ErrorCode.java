package org.tonne.shared;

/** Every refusal of the store. Names are public: never renamed, never used again for something else. */
public enum ErrorCode {
    /** A quantity that is not a whole number from 1 up. */
    QUANTITY_INVALID(Kind.INVALID),
    /** A price that is none, or is not 0.01 to 1,000,000.00; fact {@code field}. */
    PRICE_INVALID(Kind.INVALID),
    /** A field that must be filled is empty; fact {@code field}. */
    FIELD_MISSING(Kind.INVALID),
    /** A field is longer than allowed; facts {@code field}, {@code max}. */
    FIELD_TOO_LONG(Kind.INVALID),
    /** A field holds control characters or text that is no valid Unicode; fact {@code field}. */
    FIELD_CHARACTERS(Kind.INVALID),
    /** An e-mail address that cannot be one. */
    EMAIL_INVALID(Kind.INVALID),
    /** A country that is not on the ISO 3166 list. */
    COUNTRY_UNKNOWN(Kind.INVALID),
    /** A choice that is not on the list; fact {@code field}. */
    CHOICE_UNKNOWN(Kind.INVALID),
    /** A password that is too short; fact {@code min}. */
    PASSWORD_TOO_SHORT(Kind.INVALID),
    /** A password that stood in a breach, or that others try first; fact {@code field}. */
    PASSWORD_KNOWN(Kind.INVALID),
    /** The terms were not accepted. */
    TERMS_NOT_ACCEPTED(Kind.INVALID),
    /** A request that cannot be read; fact {@code detail}. */
    REQUEST_UNREADABLE(Kind.INVALID),
    /** A date that is none, or a period that ends before it begins. */
    PERIOD_INVALID(Kind.INVALID),
    /** No day, or none of those that can be chosen. */
    DAY_INVALID(Kind.INVALID),
    /** A text leads to another site. */
    LINK_NOT_ALLOWED(Kind.INVALID),
    /** A list of beneficiaries that cannot be kept; facts {@code field}, {@code count}, {@code problems} with the first of them. */
    LIST_INVALID(Kind.INVALID),
    /** No picture of a kind that is taken, or one that is broken; fact {@code field}. */
    PICTURE_UNREADABLE(Kind.INVALID),
    /** Too many bytes or pixels, or too few to see anything; facts {@code field}, {@code max} in megabytes, {@code pixels}. */
    PICTURE_SIZE(Kind.INVALID),
    /** Nothing in the basket. */
    BASKET_EMPTY(Kind.INVALID),
    /** More sellers in one payment than the provider takes; fact {@code max}. */
    TOO_MANY_SELLERS(Kind.INVALID),
    /** Too few units for a quotation; fact {@code min}. */
    QUOTATION_TOO_SMALL(Kind.INVALID),
    /** The order amounts to more than can be paid in one go. */
    AMOUNT_TOO_LARGE(Kind.INVALID),
    /** A text that is no serial of a unit of the CDM; fact {@code reason}, and {@code registry} where it is of another. */
    SERIAL_INVALID(Kind.INVALID),
    /** No such project. */
    PROJECT_UNKNOWN(Kind.NOT_FOUND),
    /** No such offer, or it is no longer in force. */
    OFFER_UNKNOWN(Kind.NOT_FOUND),
    /** No such order, or not one of yours. */
    ORDER_UNKNOWN(Kind.NOT_FOUND),
    /** No such checkout, or it is over. */
    CHECKOUT_UNKNOWN(Kind.NOT_FOUND),
    /** No such certificate. */
    CERTIFICATE_UNKNOWN(Kind.NOT_FOUND),
    /** No such payment. */
    PAYMENT_UNKNOWN(Kind.NOT_FOUND),
    /** No such cancellation. */
    CANCELLATION_UNKNOWN(Kind.NOT_FOUND),
    /** No such account in the registry, or none of our sellers has it. */
    ACCOUNT_UNKNOWN(Kind.NOT_FOUND),
    /** No such case. */
    CASE_UNKNOWN(Kind.NOT_FOUND),
    /** No such reconciliation. */
    RECONCILIATION_UNKNOWN(Kind.NOT_FOUND),
    /** No such message in the outbox. */
    MESSAGE_UNKNOWN(Kind.NOT_FOUND),
    /** Fewer units are free than asked for; facts {@code offer}, {@code asked}, {@code free}. */
    UNITS_NOT_FREE(Kind.CONFLICT),
    /** The price is not the one that was shown; facts {@code offer}, {@code shown}, {@code now}. */
    PRICE_CHANGED(Kind.CONFLICT),
    /** The offer wants a larger quantity; facts {@code offer}, {@code min}. */
    BELOW_MINIMUM(Kind.CONFLICT),
    /** Temporary units that are expired, or whose expiry is undecided, are not sold. */
    UNITS_EXPIRED(Kind.CONFLICT),
    /** As many quotations are open for a mail address as may be; fact {@code max}. */
    QUOTATIONS_OPEN(Kind.CONFLICT),
    /** A quotation would hold more than half of what is free; facts {@code max}, {@code offer} where it is known. */
    QUOTATION_TOO_LARGE(Kind.CONFLICT),
    /** The same idempotency key with another request. */
    KEY_REUSED(Kind.CONFLICT),
    /** The order cannot do that in its status; facts {@code order}, {@code status}, {@code action}. */
    ORDER_MOVE_ILLEGAL(Kind.CONFLICT),
    /** The standing order cannot do that in its status, has ended, or is not there; fact {@code standingOrder}. */
    STANDING_MOVE_ILLEGAL(Kind.CONFLICT),
    /** There is no such team, or who asks is no member of it. */
    TEAM_UNKNOWN(Kind.NOT_FOUND),
    /** Who is signed in may not buy for the team of the checkout, or no longer. */
    TEAM_NOT_ALLOWED(Kind.FORBIDDEN),
    /** Nobody of that kind is a member of the team; fact {@code member}. */
    MEMBER_UNKNOWN(Kind.NOT_FOUND),
    /** Who has this address is a member of the team already; fact {@code field}. */
    MEMBER_ALREADY(Kind.CONFLICT),
    /** Nobody else in the team may approve the order. */
    APPROVER_MISSING(Kind.CONFLICT),
    /** The request for approval was answered, taken back or has lapsed; fact {@code request}. */
    REQUEST_MOVE_ILLEGAL(Kind.CONFLICT),
    /** Nobody else owns the team, and a team always has an owner. */
    LAST_OWNER(Kind.CONFLICT),
    /** The invitation is answered, taken back or too old, or went to another address. */
    INVITATION_UNKNOWN(Kind.NOT_FOUND),
    /** The letter of a gift has gone or was withdrawn. */
    GIFT_MOVE_ILLEGAL(Kind.CONFLICT),
    /** The payment cannot do that in its status; facts {@code payment}, {@code status}, {@code action}. */
    PAYMENT_MOVE_ILLEGAL(Kind.CONFLICT),
    /** The money of the order is being taken, and nobody knows yet whether it was; fact {@code order}. */
    MONEY_UNDER_WAY(Kind.CONFLICT),
    /** The cancellation cannot do that in its status; facts {@code cancellation}, {@code status}, {@code action}. */
    CANCELLATION_MOVE_ILLEGAL(Kind.CONFLICT),
    /** The link to the registry cannot do that in its state; facts {@code status}, {@code action}. */
    LINK_MOVE_ILLEGAL(Kind.CONFLICT),
    /** The reconciliation cannot do that in its status; facts {@code reconciliation}, {@code status}, {@code action}. */
    RECONCILIATION_MOVE_ILLEGAL(Kind.CONFLICT),
    /** Another reconciliation runs already; fact {@code reconciliation}. */
    RECONCILIATION_RUNNING(Kind.CONFLICT),
    /** The registry has no interface, so there is nobody to compare our books with. */
    RECONCILIATION_BY_HAND(Kind.CONFLICT),
    /** Somebody else has changed the page meanwhile; fact {@code page}. */
    CONTENT_CHANGED(Kind.CONFLICT),
    /** Something of the same owner has this name already; fact {@code field}. */
    NAME_TAKEN(Kind.CONFLICT),
    /** As many are kept as may be; fact {@code max}. */
    TOO_MANY_KEPT(Kind.CONFLICT),
    /** The case cannot be decided like that, or no longer, or not by this person (two different people decide). */
    DECISION_ILLEGAL(Kind.CONFLICT),
    /** The amount received is not the amount due; facts {@code due}, {@code received}. */
    AMOUNT_DIFFERS(Kind.CONFLICT),
    /** The payment provider does not answer; try again. */
    PROVIDER_UNREACHABLE(Kind.UNAVAILABLE),
    /** The payment provider refused; fact {@code detail}. */
    PROVIDER_REFUSED(Kind.CONFLICT),
    /** Who asks is not known: no key, or a wrong one. */
    IDENTITY_UNKNOWN(Kind.UNAUTHENTICATED),
    /** Who asks may not do that. */
    NOT_ALLOWED(Kind.FORBIDDEN),
    /** Too many requests in a short time; fact {@code seconds}. */
    TOO_MANY_REQUESTS(Kind.TOO_MANY);

    private final Kind kind;

    ErrorCode(Kind kind) {
        this.kind = kind;
    }

    /** What kind of answer an edge gives to it. */
    public Kind kind() {
        return kind;
    }

    /** The kinds of refusals, as far as an edge must tell them apart. */
    public enum Kind {
        /** The request itself is wrong. */
        INVALID,
        /** What it names does not exist, or not for who asks. */
        NOT_FOUND,
        /** It does not fit the state of things. */
        CONFLICT,
        /** Nobody knows who asks. */
        UNAUTHENTICATED,
        /** Who asks may not. */
        FORBIDDEN,
        /** Not now: somebody else does not answer. */
        UNAVAILABLE,
        /** Too often. */
        TOO_MANY
    }
}
