package org.tonne.integration.rest.v1;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.tonne.integration.rest.Body;
import org.tonne.integration.rest.Fields;
import org.tonne.integration.rest.Json;
import org.tonne.integration.rest.v1.Quotes.Quote;
import org.tonne.integration.rest.v1.Quotes.QuoteLine;
import org.tonne.offer.application.OfferQueries;
import org.tonne.offer.application.OfferView;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Money;
import org.tonne.shared.Quantity;
import org.tonne.shared.Refused;

import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Asking what something costs now. */
@Dependent
@Path("/v1/quotes")
@Produces(Json.TYPE)
public class QuotesResource {

    /** Lines of a quote or an order at most. */
    static final int MAX_LINES = 100;

    private static final Duration VALID = Duration.ofMinutes(15);

    @Inject
    OfferQueries offers;

    @Inject
    Clock clock;

    /** Prices the lines as they stand now. */
    @POST
    @Consumes(Json.TYPE)
    public Response quote(InputStream body) {
        Fields fields = Body.read(body);
        List<Fields> lines = fields.objects("lines", MAX_LINES);
        fields.end();
        if (lines.isEmpty()) {
            throw new Refused(ErrorCode.BASKET_EMPTY);
        }
        Map<UUID, Long> asked = new HashMap<>();
        List<QuoteLine> priced = new ArrayList<>();
        try {
            Money total = Money.ZERO;
            for (Fields line : lines) {
                priced.add(line(line, asked));
                total = total.plus(
                        Money.parse(priced.get(priced.size() - 1).amount().amount()));
            }
            return answer(priced, total);
        } catch (ArithmeticException tooMuch) {
            throw new Refused(ErrorCode.AMOUNT_TOO_LARGE);
        }
    }

    private Response answer(List<QuoteLine> lines, Money total) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        boolean orderable = lines.stream().allMatch(line -> line.refusal() == null);
        Quote quote = new Quote(lines, Amount.of(total), orderable, false, now, now.plus(VALID));
        return Response.ok(Json.bytes(quote), Json.TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private QuoteLine line(Fields line, Map<UUID, Long> asked) {
        UUID id = line.id("offer");
        long quantity = line.quantity("quantity");
        line.end();
        OfferView offer = offers.byId(id).orElseThrow(() -> new Refused(ErrorCode.OFFER_UNKNOWN, Map.of("offer", id)));
        long altogether = asked.merge(id, quantity, Math::addExact);
        return new QuoteLine(
                id,
                quantity,
                Amount.of(offer.price()),
                Amount.of(offer.price().times(Quantity.of(quantity))),
                offer.available(),
                refusal(offer, altogether));
    }

    private static @Nullable String refusal(OfferView offer, long quantity) {
        if (quantity > offer.available()) {
            return ErrorCode.UNITS_NOT_FREE.name();
        }
        return quantity < offer.minQuantity() ? ErrorCode.BELOW_MINIMUM.name() : null;
    }
}
