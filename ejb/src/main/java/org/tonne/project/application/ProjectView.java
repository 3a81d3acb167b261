package org.tonne.project.application;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a buyer may know about a project. Its offers come from the offer feature, live.
 *
 * @param id the number of the project in the database
 * @param key what stands in addresses
 * @param title the name in the CDM database
 * @param activityType {@code PA} or {@code POA}
 * @param status as the CDM database says: Registered or Deregistered
 * @param referenceNumber the number in the CDM database, if known
 * @param hostParty the first host Party
 * @param hostParties all host Parties
 * @param scopes sectoral scopes
 * @param methodologies methodologies
 * @param projectType the type by name
 * @param typeKey the type in addresses
 * @param artName the drawing
 * @param scale LARGE or SMALL, if known
 * @param validator who validated its design
 * @param registeredOn day of registration, if known
 * @param creditingStart first day of the crediting period
 * @param creditingEnd last day of the crediting period
 * @param annualReductions tonnes of CO2 equivalent a year as the design expected, if known
 * @param latitude of the first location, if known
 * @param longitude of the first location, if known
 * @param place the place in words, if known
 * @param description what the project does in plain words, if known
 * @param url its page in the CDM database
 * @param demo whether offers and description are invented
 * @param issuances newest monitoring period first
 * @param issuedUnits units issued so far
 * @param cancellations how many cancellations of its units are known, in this store and before it
 * @param cancelledUnits units they took out of circulation
 * @param here how many of these cancellations were bought in this store
 * @param hereUnits units that they took out of circulation
 * @param latest the last ten of them, newest first
 * @param ageFrom whole years since the end of its newest reductions, if it has any
 * @param ageTo whole years since the beginning of its oldest reductions, if it has any
 * @param goals Sustainable Development Goals that projects of its type are about, by the rule of this store
 * @param comparison prices of other projects of its type, if there are any
 */
public record ProjectView(
        long id,
        String key,
        String title,
        String activityType,
        String status,
        @Nullable Integer referenceNumber,
        @Nullable String hostParty,
        List<String> hostParties,
        List<Scope> scopes,
        List<Method> methodologies,
        @Nullable String projectType,
        @Nullable String typeKey,
        String artName,
        @Nullable String scale,
        @Nullable String validator,
        @Nullable LocalDate registeredOn,
        @Nullable LocalDate creditingStart,
        @Nullable LocalDate creditingEnd,
        @Nullable Long annualReductions,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude,
        @Nullable String place,
        @Nullable String description,
        @Nullable String url,
        boolean demo,
        List<Issuance> issuances,
        long issuedUnits,
        long cancellations,
        long cancelledUnits,
        long here,
        long hereUnits,
        List<Cancellation> latest,
        @Nullable Integer ageFrom,
        @Nullable Integer ageTo,
        List<Integer> goals,
        @Nullable PriceComparison comparison) {

    /**
     * A sectoral scope.
     *
     * @param id 1 to 15
     * @param name in English
     */
    public record Scope(int id, String name) {}

    /**
     * A methodology.
     *
     * @param code such as {@code AMS-I.D.}
     * @param name in English, if known
     */
    public record Method(String code, @Nullable String name) {}

    /**
     * An issuance.
     *
     * @param id the number of the issuance in the database
     * @param issuedOn day of issuance
     * @param monitoringStart first day of the reductions
     * @param monitoringEnd last day of the reductions
     * @param unitType label of the unit: CER, tCER or lCER
     * @param commitmentPeriod 1 or 2
     * @param quantity units issued
     * @param serials the block as the registry prints it
     * @param verifier who verified it, if known
     * @param expiresOn day on which temporary units expire, if decided
     * @param cancelled units of it whose cancellation is known
     */
    public record Issuance(
            long id,
            LocalDate issuedOn,
            @Nullable LocalDate monitoringStart,
            @Nullable LocalDate monitoringEnd,
            String unitType,
            int commitmentPeriod,
            long quantity,
            String serials,
            @Nullable String verifier,
            @Nullable LocalDate expiresOn,
            long cancelled) {}

    /**
     * A cancellation of the project's units.
     *
     * @param completedAt when the registry completed it
     * @param quantity units
     * @param presentedTo name on the certificate, where it was bought here and is published
     * @param certificateNumber such as {@code VC12/2026}, where it was bought here
     * @param certificateCode the code of that certificate, where nothing on it is kept back
     * @param here whether it was bought in this store
     */
    public record Cancellation(
            Instant completedAt,
            long quantity,
            @Nullable String presentedTo,
            @Nullable String certificateNumber,
            @Nullable String certificateCode,
            boolean here) {}

    /**
     * Prices of the other projects of the same type that are on offer.
     *
     * @param projects how many
     * @param lowestCents their lowest price
     * @param highestCents their highest price
     */
    public record PriceComparison(int projects, long lowestCents, long highestCents) {}
}
