package org.tonne.integration.rest.v1;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.tonne.account.application.PartnerKeys.Partner;
import org.tonne.config.StoreSettings;
import org.tonne.integration.rest.Body;
import org.tonne.integration.rest.EdgeFilter;
import org.tonne.integration.rest.Fields;
import org.tonne.integration.rest.Json;
import org.tonne.order.application.ChangeGift;
import org.tonne.order.application.GiftAnswers;
import org.tonne.order.application.OrderQueries;
import org.tonne.order.application.PlacePurchase;
import org.tonne.order.application.PlacedPurchase;
import org.tonne.order.application.PurchaseView;
import org.tonne.order.domain.Payer;
import org.tonne.order.domain.PayerKind;
import org.tonne.order.domain.PaymentMethod;
import org.tonne.order.domain.Publication;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Languages;
import org.tonne.shared.Refused;

import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Placing orders and reading them. A key is needed, and each partner sees its own orders only. */
@Dependent
@Path("/v1/orders")
@Produces(Json.TYPE)
public class OrdersResource {

    private static final String KEY = "Idempotency-Key";
    private static final Pattern KEY_FORM = Pattern.compile("[\\x21-\\x7E]{1,255}");
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    @Inject
    PlacePurchase place;

    @Inject
    OrderQueries orders;

    @Inject
    ChangeGift gifts;

    @Inject
    StoreSettings store;

    /** Places a purchase; the same request under the same key answers the same, and places nothing more. */
    @POST
    @Consumes(Json.TYPE)
    public Response place(@Context HttpServletRequest request, InputStream body) {
        Partner partner = partner(request);
        PlacePurchase.Command command = command(partner, key(request), Body.read(body));
        PlacedPurchase placed = place.place(command);
        Orders.PlacedOrders answer = Orders.PlacedOrders.of(placed, command.method(), store);
        Response.ResponseBuilder response = Response.status(placed.replayed() ? 200 : 201)
                .type(Json.TYPE)
                .header(HttpHeaders.LOCATION, answer.links().self())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(Json.bytes(answer));
        if (placed.replayed()) {
            response.header("Idempotent-Replayed", "true");
        }
        return response.build();
    }

    /** A purchase of this partner, by its id or by that of one of its orders. */
    @GET
    @Path("{id}")
    public Response read(@Context HttpServletRequest request, @PathParam("id") String id) {
        String client = partner(request).id().toString();
        PurchaseView purchase = find(id).filter(found -> found.client().equals(client))
                .orElseThrow(() -> new Refused(ErrorCode.ORDER_UNKNOWN));
        return Response.ok(Json.bytes(Orders.Purchase.of(purchase, gifts.find(purchase.id()), store)), Json.TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private Optional<PurchaseView> find(String id) {
        if (!ID.matcher(id).matches()) {
            return Optional.empty();
        }
        UUID uuid = UUID.fromString(id);
        return orders.purchase(uuid).or(() -> orders.purchaseOf(uuid).flatMap(orders::purchase));
    }

    private static Partner partner(HttpServletRequest request) {
        if (request.getAttribute(EdgeFilter.PARTNER) instanceof Partner partner) {
            return partner;
        }
        throw new Refused(ErrorCode.IDENTITY_UNKNOWN);
    }

    private static String key(HttpServletRequest request) {
        String key = request.getHeader(KEY);
        if (key == null || key.isBlank()) {
            throw new Refused(ErrorCode.FIELD_MISSING, Map.of("field", KEY));
        }
        if (!KEY_FORM.matcher(key).matches()) {
            throw new Refused(ErrorCode.FIELD_CHARACTERS, Map.of("field", KEY));
        }
        return key;
    }

    private static PlacePurchase.Command command(Partner partner, String key, Fields fields) {
        PlacePurchase.Command command = new PlacePurchase.Command(
                partner.id().toString(),
                key,
                payer(fields.object("payer")),
                fields.text("beneficiary"),
                fields.optionalText("reason").orElse(""),
                publish(fields),
                fields.choice("paymentMethod", PaymentMethod.class),
                locale(fields.optionalText("locale").orElse("en")),
                fields.optionalObject("gift").map(OrdersResource::gift).orElse(null),
                fields.objects("lines", QuotesResource.MAX_LINES).stream()
                        .map(OrdersResource::line)
                        .toList());
        fields.end();
        return command;
    }

    /** What of it everybody may read: all or nothing, unless it is chosen field by field. */
    static Publication publish(Fields fields) {
        boolean all = fields.flag("publish");
        return fields.optionalChoices("publishFields", Orders.PublishedField.class)
                .map(chosen -> new Publication(
                        chosen.contains(Orders.PublishedField.NAME), chosen.contains(Orders.PublishedField.REASON)))
                .orElse(all ? Publication.ALL : Publication.NONE);
    }

    /** The letter of a gift; it leads to the certificate unless that is kept back. */
    static GiftAnswers gift(Fields fields) {
        GiftAnswers gift = new GiftAnswers(
                fields.text("email"),
                fields.optionalText("day").orElse(""),
                fields.optionalText("message").orElse(""),
                fields.optionalText("language").orElse("en"),
                fields.optionalFlag("certificate").orElse(true));
        fields.end();
        return gift;
    }

    private static Payer payer(Fields fields) {
        Payer payer = new Payer(
                fields.text("name"),
                fields.text("email"),
                fields.choice("kind", PayerKind.class),
                fields.text("country"));
        fields.end();
        return payer;
    }

    private static PlacePurchase.Line line(Fields fields) {
        PlacePurchase.Line line = new PlacePurchase.Line(
                fields.id("offer"),
                fields.quantity("quantity"),
                fields.amount("price").cents());
        fields.end();
        return line;
    }

    private static String locale(String locale) {
        if (!Languages.spoken(locale)) {
            throw Query.unknown("locale", locale);
        }
        return locale;
    }
}
