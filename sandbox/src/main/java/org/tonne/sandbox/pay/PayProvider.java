package org.tonne.sandbox.pay;

import org.tonne.sandbox.base.Database;
import org.tonne.sandbox.base.Exchanges;
import org.tonne.sandbox.base.Faults;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The payment provider as a whole: what its interface, its page and its background work share. */
public final class PayProvider {
    private final Context context;
    private final Tokens tokens;
    private final Webhooks webhooks;
    private final Orders orders;
    private final Captures captures;
    private final Refunds refunds;

    /**
     * Who may call the provider, and whom it tells.
     *
     * @param address where the provider is served, without a slash at the end
     * @param webhookUrl where events go; without one they wait
     */
    public record Identity(String address, String client, String secret, Optional<URI> webhookUrl, String webhookId) {}

    /** Puts the provider together on tables that exist. */
    public PayProvider(Database database, Identity identity, Exchanges exchanges, Clock clock) {
        context = new Context(database, new Faults("pay", exchanges), exchanges, clock, identity.address());
        tokens = new Tokens(database, identity.client(), identity.secret(), clock);
        webhooks = new Webhooks(
                context,
                new Webhooks.Target(
                        identity.webhookUrl(), identity.webhookId(), identity.address() + "/certs/standin.pem"),
                Signer.kept(database));
        orders = new Orders(context, webhooks);
        captures = new Captures(context, orders, webhooks);
        refunds = new Refunds(context, captures, webhooks);
    }

    /** Settles one pending capture and sends one event, where they are due; false when neither was. */
    public boolean workOnce() {
        boolean settled = captures.settleOne();
        return webhooks.sendOne() || settled;
    }

    Context context() {
        return context;
    }

    Tokens tokens() {
        return tokens;
    }

    Webhooks webhooks() {
        return webhooks;
    }

    Orders orders() {
        return orders;
    }

    Captures captures() {
        return captures;
    }

    Refunds refunds() {
        return refunds;
    }

    /** The failures there are, each with its meaning, in order. */
    public Map<String, String> failures() {
        return PayFaults.meanings();
    }

    /** The failures asked for and still to come. */
    public List<Faults.Fault> asked() {
        return context.database().ask(faults()::open);
    }

    /** The failures asked for. */
    Faults faults() {
        return context.faults();
    }
}
