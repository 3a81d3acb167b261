package org.tonne.sandbox.pay;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * An amount as it travels: a currency and a decimal text with two digits after the point.
 *
 * @param minor in hundredths, never negative
 */
record Amount(String currency, long minor) {
    private static final Pattern VALUE = Pattern.compile("[0-9]{1,12}(\\.[0-9]{2})?");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    /** Reads {@code {"currency_code": "USD", "value": "12.50"}}; it must be more than zero. */
    static Amount of(JsonObject json) {
        String value = text(json, "value");
        String currency = text(json, "currency_code");
        if (!CURRENCY.matcher(currency).matches()) {
            throw ApiError.badRequest("INVALID_CURRENCY_CODE", "currency_code is three capital letters.");
        }
        if (!VALUE.matcher(value).matches()) {
            throw ApiError.unprocessable("DECIMAL_PRECISION", "value has two digits after the point.");
        }
        Amount amount =
                new Amount(currency, new BigDecimal(value).movePointRight(2).longValueExact());
        if (amount.minor == 0) {
            throw ApiError.unprocessable("CANNOT_BE_ZERO_OR_NEGATIVE", "value must be more than zero.");
        }
        return amount;
    }

    private static String text(JsonObject json, String name) {
        JsonValue value = json.get(name);
        if (value instanceof JsonString text) {
            return text.getString();
        }
        throw ApiError.badRequest("MISSING_REQUIRED_PARAMETER", name + " of an amount is missing.");
    }

    Amount withMinor(long other) {
        return new Amount(currency, other);
    }

    JsonObject json() {
        return Json.createObjectBuilder()
                .add("currency_code", currency)
                .add("value", value())
                .build();
    }

    String value() {
        return BigDecimal.valueOf(minor, 2).toPlainString();
    }
}
