package org.tonne.sandbox.registry;

/**
 * An account of the registry.
 *
 * @param type 100 a participant's holding account, 110 the pending account, 230 a voluntary cancellation account
 */
record Account(int type, long id) implements Comparable<Account> {
    static final int VOLUNTARY_CANCELLATION = 230;

    /** Whether units that came here can never leave: cancellation accounts are 210 to 280, the retirement account 300. */
    boolean isFinal() {
        return type >= 210 && type <= 300;
    }

    @Override
    public int compareTo(Account other) {
        int byType = Integer.compare(type, other.type);
        return byType == 0 ? Long.compare(id, other.id) : byType;
    }

    @Override
    public String toString() {
        return type + "-" + id;
    }
}
