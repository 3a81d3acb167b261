package org.tonne.project.application;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A project in a list. Stock and prices may be two seconds old; the basket asks the database.
 *
 * @param id the number of the project in the database
 * @param key what stands in addresses, such as {@code IN-1300}
 * @param title the name in the CDM database
 * @param hostParty the first host Party, such as {@code IN}
 * @param projectType the type by name, such as {@code Biomass Energy}
 * @param typeKey the type in addresses, such as {@code biomass-energy}
 * @param artName the drawing: wind, hydro, solar, biomass, methane, stoves, industrial, reforestation, transport, generic
 * @param scopes sectoral scopes
 * @param methodologies codes of its methodologies
 * @param periods commitment periods of what is on offer, or of all issuances when nothing is
 * @param reductionsFrom first day of the reductions on offer, or of all when nothing is on offer
 * @param reductionsTo their last day
 * @param available free units of all its offers in force
 * @param lowestPriceCents of its offers in force, if any
 * @param highestPriceCents of its offers in force, if any
 * @param unitTypes labels of what is on offer, or of all issuances: CER, tCER, lCER
 * @param temporary whether units that expire are among them
 * @param activityType {@code PA} or {@code POA}
 * @param latitude of the first location, if known
 * @param longitude of the first location, if known
 * @param place the place in words, if known
 * @param description what the project does, if known
 * @param issuedUnits units issued so far
 * @param goals Sustainable Development Goals that projects of its type are about, by the rule of this store
 */
public record ProjectHit(
        long id,
        String key,
        String title,
        @Nullable String hostParty,
        @Nullable String projectType,
        @Nullable String typeKey,
        String artName,
        List<Integer> scopes,
        List<String> methodologies,
        List<Integer> periods,
        @Nullable LocalDate reductionsFrom,
        @Nullable LocalDate reductionsTo,
        long available,
        @Nullable Long lowestPriceCents,
        @Nullable Long highestPriceCents,
        List<String> unitTypes,
        boolean temporary,
        String activityType,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude,
        @Nullable String place,
        @Nullable String description,
        long issuedUnits,
        List<Integer> goals) {}
