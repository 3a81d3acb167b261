package org.tonne.reconciliation.persistence;

/**
 * Whether a demand of the registry names a row of a copy, as pieces of statements. It may name ten thousand blocks, and a copy
 * has a million, so that those named by serials are looked up by their index. Named from last to first, a part names nothing.
 */
final class AskedParts {

    private static final String ALIKE = """
             and coalesce(a.unit_type = b.unit_type, true) and coalesce(a.account_type = b.account_type, true)
             and coalesce(a.account_id = b.account_id, true)
             and coalesce(a.account_cp = case when b.account_type < 200 then 0 else b.applicable_cp end, true)
            """;

    private static final String CELLS =
            "select 1 from reconciliation_asked a where a.answer_id = ? and a.originating_party is null";

    private static final String UNITS =
            "select 1 from reconciliation_asked a where a.answer_id = ? and a.originating_party is not null";

    /** The serials of a part {@code a}, as a range; as the index has it. */
    static final String SERIALS = "int8range(a.serial_first, greatest(a.serial_first, a.serial_last + 1))";

    /** Whether one of the parts of the demand (two times its row) is about {@code b}. */
    static final String NAMED = "(exists (" + CELLS + ALIKE + ") or exists (" + UNITS
            + " and a.originating_party = b.originating_party and " + SERIALS
            + " && int8range(b.serial_first, b.serial_last + 1)" + ALIKE + "))";

    /** The same, or the demand (four times its row) names nothing, which means everything. */
    static final String MEANT = " and (not exists (" + CELLS + ") and not exists (" + UNITS + ") or " + NAMED + ")";

    private AskedParts() {}
}
