package org.tonne.importing;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import static org.tonne.importing.Column.list;
import static org.tonne.importing.Column.optional;
import static org.tonne.importing.Column.required;

/**
 * A file that is loaded.
 *
 * @param name of the file
 * @param table where its rows wait
 * @param columns those that are loaded; others in the file are ignored
 * @param rule what must hold between the fields of one row; gives the reason when it does not
 */
record CsvFile(String name, String table, List<Column> columns, Function<Row, Optional<String>> rule) {

    static final CsvFile PROJECTS = new CsvFile(
            "cdm_projects.csv",
            "raw_project",
            List.of(
                    required("unfccc_uid", "uid", Kind.KEY),
                    optional("reference_number", "reference", Kind.REFERENCE),
                    required("title", "title", Kind.TEXT),
                    required("activity_type", "activity", Kind.ACTIVITY),
                    required("status", "status", Kind.TEXT),
                    required("host_party", "host", Kind.PARTY),
                    list("host_parties", "hosts", Kind.PARTIES),
                    list("sectoral_scopes", "scopes", Kind.SMALL_LIST),
                    list("methodologies", "methods", Kind.WORDS),
                    optional("project_type", "type", Kind.TEXT),
                    optional("scale", "scale", Kind.TEXT),
                    optional("registration_date", "registered", Kind.DATE),
                    optional("crediting_start", "crediting_start", Kind.DATE),
                    optional("crediting_end", "crediting_end", Kind.DATE),
                    optional("annual_reductions_tco2e", "annual", Kind.NUMBER),
                    optional("latitude", "latitude", Kind.DECIMAL),
                    optional("longitude", "longitude", Kind.DECIMAL),
                    optional("validator_doe", "doe", Kind.TEXT),
                    optional("url", "url", Kind.TEXT)),
            row -> row.ordered("crediting_start", "crediting_end"));

    static final CsvFile ISSUANCES = new CsvFile(
            "issuances.csv",
            "raw_issuance",
            List.of(
                    required("issuance_row", "row_key", Kind.KEY),
                    required("project_reference", "reference", Kind.REFERENCE),
                    required("issuance_date", "issued", Kind.DATE),
                    optional("monitoring_start", "monitoring_start", Kind.DATE),
                    optional("monitoring_end", "monitoring_end", Kind.DATE),
                    required("commitment_period", "period", Kind.SMALL),
                    required("units", "units", Kind.POSITIVE),
                    required("unit_type", "unit_type", Kind.UNIT),
                    required("serial_party", "party", Kind.PARTY),
                    required("serial_start", "first", Kind.POSITIVE),
                    required("serial_end", "last", Kind.POSITIVE),
                    optional("doe", "doe", Kind.TEXT)),
            row -> row.block("units").or(() -> row.ordered("monitoring_start", "monitoring_end")));

    static final CsvFile CANCELLATIONS = new CsvFile(
            "voluntary_cancellations.csv",
            "raw_cancellation",
            List.of(
                    required("completed_at", "completed", Kind.TIME),
                    required("via_un_platform", "via_un_platform", Kind.YES_NO),
                    required("serial_party", "party", Kind.PARTY),
                    required("project_reference", "reference", Kind.REFERENCE),
                    required("unit_type", "unit_type", Kind.UNIT),
                    required("commitment_period", "period", Kind.SMALL),
                    required("serial_start", "first", Kind.POSITIVE),
                    required("serial_end", "last", Kind.POSITIVE),
                    required("quantity", "quantity", Kind.POSITIVE)),
            row -> row.block("quantity"));

    static final List<CsvFile> REGISTRY = List.of(PROJECTS, ISSUANCES, CANCELLATIONS);

    static final List<CsvFile> REFERENCE = List.of(
            new CsvFile(
                    "sectoral_scopes.csv",
                    "raw_scope",
                    List.of(required("scope", "scope", Kind.SMALL), required("name", "name", Kind.TEXT)),
                    row -> Optional.empty()),
            new CsvFile(
                    "methodologies.csv",
                    "raw_methodology",
                    List.of(required("methodology", "code", Kind.TEXT), required("name", "name", Kind.TEXT)),
                    row -> Optional.empty()),
            new CsvFile(
                    "country_boxes.csv",
                    "raw_box",
                    List.of(
                            required("party", "party", Kind.PARTY),
                            required("south", "south", Kind.DECIMAL),
                            required("north", "north", Kind.DECIMAL),
                            required("west", "west", Kind.DECIMAL),
                            required("east", "east", Kind.DECIMAL)),
                    row -> Optional.empty()));

    static final List<CsvFile> DEMO = List.of(
            new CsvFile(
                    "sellers.csv",
                    "raw_seller",
                    List.of(
                            required("slug", "slug", Kind.KEY),
                            required("name", "name", Kind.TEXT),
                            required("country", "country", Kind.PARTY),
                            required("description", "description", Kind.TEXT),
                            required("email", "email", Kind.TEXT),
                            required("paypal_merchant_id", "merchant", Kind.KEY),
                            required("bank_account_name", "account_name", Kind.TEXT),
                            required("iban", "iban", Kind.KEY),
                            required("bic", "bic", Kind.KEY),
                            required("bank_name", "bank", Kind.TEXT),
                            required("registry_account", "account", Kind.POSITIVE)),
                    row -> Optional.empty()),
            new CsvFile(
                    "texts.csv",
                    "raw_text",
                    List.of(
                            required("project_reference", "reference", Kind.REFERENCE),
                            required("place", "place", Kind.TEXT),
                            required("description", "description", Kind.TEXT)),
                    row -> Optional.empty()),
            new CsvFile(
                    "offers.csv",
                    "raw_offer",
                    List.of(
                            required("serial_party", "party", Kind.PARTY),
                            required("serial_start", "first", Kind.POSITIVE),
                            required("seller", "seller", Kind.KEY),
                            required("units", "units", Kind.POSITIVE),
                            required("price_cents", "price_cents", Kind.POSITIVE),
                            required("min_quantity", "min_quantity", Kind.POSITIVE)),
                    row -> Optional.empty()));

    /** The fields of one row, each known to be of its kind. */
    interface Row {

        /** The text of a field, empty when it is empty. */
        String get(String column);

        /** The reason when the block of serials is none, or does not hold as many units as the column says. */
        default Optional<String> block(String quantity) {
            long first = Long.parseLong(get("serial_start"));
            long last = Long.parseLong(get("serial_end"));
            if (last < first) {
                return Optional.of("serial_end " + last + " lies before serial_start " + first);
            }
            return last - first + 1 == Long.parseLong(get(quantity))
                    ? Optional.empty()
                    : Optional.of(quantity + " is " + get(quantity) + ", but serials " + first + " to " + last + " are "
                            + (last - first + 1));
        }

        /** The reason when both dates are given and the second lies before the first. */
        default Optional<String> ordered(String from, String to) {
            boolean wrong = !get(from).isEmpty() && !get(to).isEmpty() && get(to).compareTo(get(from)) < 0;
            return wrong
                    ? Optional.of(to + " " + get(to) + " lies before " + from + " " + get(from))
                    : Optional.empty();
        }
    }
}
