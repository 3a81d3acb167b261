package org.tonne.shared;

import java.util.Arrays;

/** The kinds of Kyoto units that the CDM issues, with the code they have in a registry (registry protocol, unit types). */
public enum UnitType {
    /** Certified emission reduction: permanent. */
    CER(5, false),
    /** Temporary CER of an afforestation or reforestation project; expires and must then be replaced. */
    TCER(6, true),
    /** Long-term CER of an afforestation or reforestation project; expires at the end of the crediting period. */
    LCER(7, true);

    private final int code;
    private final boolean temporary;

    UnitType(int code, boolean temporary) {
        this.code = code;
        this.temporary = temporary;
    }

    /**
     * The type with this registry code.
     *
     * @throws IllegalArgumentException when the code is no CDM unit
     */
    public static UnitType ofCode(int code) {
        return Arrays.stream(values())
                .filter(type -> type.code == code)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not a unit of the CDM: type " + code));
    }

    /** The code on the wire and in printed serials: 5, 6 or 7. */
    public int code() {
        return code;
    }

    /** Whether units of this type expire. */
    public boolean isTemporary() {
        return temporary;
    }

    /** The name as the trade writes it: CER, tCER or lCER. */
    public String label() {
        return this == CER ? "CER" : name().substring(0, 1).toLowerCase(java.util.Locale.ROOT) + "CER";
    }
}
