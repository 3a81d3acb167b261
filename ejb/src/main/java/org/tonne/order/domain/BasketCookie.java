package org.tonne.order.domain;

import org.tonne.shared.Quantity;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How a basket is written into a cookie and read back from one that anybody may have changed. */
final class BasketCookie {

    private static final Pattern LINE = Pattern.compile("([0-9A-V]{1,26})\\.([1-9][0-9]{0,14})\\.([1-9][0-9]{0,8})");
    private static final int LONGEST = 4000;
    private static final int RADIX = 32;

    private BasketCookie() {}

    static String write(Basket basket) {
        return basket.lines().stream()
                .map(line -> base32(line.offerId()) + "." + line.quantity() + "." + line.shownPriceCents())
                .collect(Collectors.joining("_"));
    }

    static Basket read(String cookie) {
        if (cookie.isEmpty() || cookie.length() > LONGEST) {
            return Basket.EMPTY;
        }
        Map<UUID, Basket.Line> lines = new LinkedHashMap<>();
        for (String part : cookie.split("_", Basket.MAX_LINES + 1)) {
            Matcher line = LINE.matcher(part);
            if (line.matches() && lines.size() < Basket.MAX_LINES) {
                keep(line, lines);
            }
        }
        return new Basket(List.copyOf(lines.values()));
    }

    private static void keep(Matcher line, Map<UUID, Basket.Line> lines) {
        BigInteger offer = new BigInteger(line.group(1), RADIX);
        long quantity = Long.parseLong(line.group(2));
        long price = Long.parseLong(line.group(3));
        if (offer.bitLength() <= 128 && quantity <= Quantity.MAX && price <= 100_000_000) {
            UUID id = new UUID(offer.shiftRight(64).longValue(), offer.longValue());
            lines.putIfAbsent(id, new Basket.Line(id, quantity, price));
        }
    }

    private static String base32(UUID id) {
        return new BigInteger(id.toString().replace("-", ""), 16)
                .toString(RADIX)
                .toUpperCase(Locale.ROOT);
    }
}
