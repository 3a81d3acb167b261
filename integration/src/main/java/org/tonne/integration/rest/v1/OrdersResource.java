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
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;
import org.tonne.account.application.PartnerKeys.Partner;
import org.tonne.certificate.application.ShareQueries;
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
import org.tonne.order.domain.PaymentChoice;
import org.tonne.order.domain.Publication;
import org.tonne.order.domain.ShareList;
import org.tonne.shared.ErrorCode;
import org.tonne.shared.Languages;
import org.tonne.shared.Refused;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Placing orders and reading them. A key is needed, and each partner sees its own orders only. */
@Dependent
@Path("/v1/orders")
@Produces(Json.TYPE)
public class OrdersResource {

    private static final int PAGE_SIZE = 50;
    private static final int LARGEST_PAGE = 500;
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
    ShareQueries shares;

    @Inject
    StoreSettings store;

    /** Places a purchase; the same request under the same key answers the same, and places nothing more. */
    @POST
    @Consumes(Json.TYPE)
    public Response place(@Context HttpServletRequest request, InputStream body) {
        Partner partner = partner(request);
        PlacePurchase.Command command = command(partner, key(request), Body.readWithList(body));
        PlacedPurchase placed = place.place(command);
        Orders.OrderLinks links =
                Orders.OrderLinks.of(placed.purchaseId(), command.choice().method(), command.shares() != null, store);
        Orders.PlacedOrders answer = Orders.PlacedOrders.of(placed, links);
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
        PurchaseView purchase = purchase(client, id);
        boolean divided = shares.progress(purchase.id()).isPresent();
        Orders.OrderLinks links = Orders.OrderLinks.of(purchase.id(), purchase.method(), divided, store);
        return answer(Orders.Purchase.of(purchase, gifts.find(purchase.id()), links));
    }

    /** The certificates of a purchase that came with a list, beneficiary by beneficiary. */
    @GET
    @Path("{id}/certificates")
    public Response certificates(
            @Context HttpServletRequest request, @PathParam("id") String id, @Context UriInfo address) {
        PurchaseView purchase = purchase(partner(request).id().toString(), id);
        Query query = new Query(address, Set.of("page", "size"));
        int size = query.number("size", PAGE_SIZE, LARGEST_PAGE);
        int page = query.number("page", 1, ShareList.MOST);
        ShareQueries.Progress progress =
                shares.progress(purchase.id()).orElseThrow(() -> new Refused(ErrorCode.CERTIFICATE_UNKNOWN));
        Shares.Pages pages = new Shares.Pages(shares.rows(purchase.id()), page, size);
        return answer(Shares.ShareCertificates.of(
                purchase.id(), progress, pages, shares.page(purchase.id(), page, size), store));
    }

    private static Response answer(Object body) {
        return Response.ok(Json.bytes(body), Json.TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private PurchaseView purchase(String client, String id) {
        return find(id).filter(found -> found.client().equals(client))
                .orElseThrow(() -> new Refused(ErrorCode.ORDER_UNKNOWN));
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
                fields.choice("paymentMethod", PaymentChoice.class),
                locale(fields.optionalText("locale").orElse("en")),
                fields.optionalObject("gift").map(OrdersResource::gift).orElse(null),
                fields.objects("lines", QuotesResource.MAX_LINES).stream()
                        .map(OrdersResource::line)
                        .toList(),
                shares(fields));
        fields.end();
        return command;
    }

    /** For whom the units are, if they are divided; all that is wrong with it is for the trade to say at once. */
    static @Nullable List<PlacePurchase.Share> shares(Fields fields) {
        return fields.optionalObjects("beneficiaries", ShareList.MOST)
                .map(list -> list.stream().map(OrdersResource::share).toList())
                .orElse(null);
    }

    private static PlacePurchase.Share share(Fields fields) {
        PlacePurchase.Share share = new PlacePurchase.Share(
                fields.optionalText("name").orElse(""),
                fields.quantityOrNone("quantity"),
                fields.optionalText("reason").orElse(""));
        fields.end();
        return share;
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
