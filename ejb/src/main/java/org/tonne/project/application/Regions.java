package org.tonne.project.application;

import com.ibm.icu.util.Region;
import com.ibm.icu.util.Region.RegionType;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** In which regions of the world a host Party lies, by the numbers of the United Nations (M49), as CLDR has them. */
final class Regions {

    private Regions() {}

    /** The continent and the part of it; nothing where the code is of no country. */
    static List<String> of(String host) {
        List<String> regions = new ArrayList<>();
        try {
            Region country = Region.getInstance(host);
            for (RegionType size : List.of(RegionType.CONTINENT, RegionType.SUBCONTINENT)) {
                @Nullable Region around = country.getContainingRegion(size);
                if (around != null) {
                    regions.add(around.toString());
                }
            }
        } catch (IllegalArgumentException noCountry) {
            return List.of();
        }
        return regions;
    }

    /** Whether it is a whole continent. */
    static boolean isContinent(String region) {
        return Region.getInstance(region).getType() == RegionType.CONTINENT;
    }
}
