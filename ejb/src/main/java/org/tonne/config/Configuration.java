package org.tonne.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.tonne.shared.Codes;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Every settings record, read from the environment once; what is missing or wrong stops the start with its name. */
@ApplicationScoped
public class Configuration {

    /** The address of a registry without an interface. */
    private static final URI NOWHERE = URI.create("urn:tonne:no-registry");

    private final StoreSettings store;
    private final RegistrySettings registry;
    private final RegistryEventSettings registryEvents;
    private final AttestationSettings attestations;
    private final CallbackSettings callback;
    private final TlsSettings tls;
    private final SignatureSettings signature;
    private final HoldingsSettings holdings;
    private final PaypalSettings paypal;
    private final MailSettings mail;
    private final OrderSettings orders;
    private final QuotationSettings quotations;
    private final AccountSettings accounts;
    private final OutboxSettings outbox;
    private final Codes codes = new Codes(new SecureRandom());

    /** Reads the environment of the process. */
    public Configuration() {
        this(new Environment(System.getenv()));
    }

    Configuration(Environment environment) {
        store = new StoreSettings(environment.requiredAddress("TONNE_BASE_URL"));
        registry = registry(environment);
        registryEvents = registryEvents(environment, registry.isRest());
        attestations = attestations(environment);
        callback = new CallbackSettings(
                environment.number("TONNE_REGISTRY_CALLBACK_PORT", 9444),
                registry.registryCode(),
                environment.optional("TONNE_REGISTRY_CALLBACK_PASSWORD"));
        tls = tls(environment);
        signature = new SignatureSettings(
                "on".equals(environment.choice("TONNE_REGISTRY_SIGNATURE", SignatureSettings.WORDS)),
                environment.duration("TONNE_REGISTRY_SIGNATURE_VALIDITY", Duration.ofMinutes(5)));
        holdings = new HoldingsSettings(environment.duration("TONNE_HOLDINGS_EVERY", Duration.ofHours(24)));
        paypal = paypal(environment);
        mail = mail(environment);
        orders = new OrderSettings(
                environment.duration("TONNE_HOLD_ONLINE", Duration.ofMinutes(30)),
                environment.duration("TONNE_HOLD_TRANSFER", Duration.ofDays(14)));
        quotations = new QuotationSettings(
                environment.number("TONNE_QUOTATION_FROM", 1000),
                Duration.ofDays(environment.number("TONNE_QUOTATION_DAYS", 30)));
        accounts = new AccountSettings(environment.number("TONNE_ACCOUNT_TRIES_PER_NETWORK", 60));
        outbox = new OutboxSettings(
                environment.duration("TONNE_OUTBOX_INTERVAL", Duration.ofSeconds(1)),
                environment.number("TONNE_OUTBOX_ATTEMPTS", 12),
                environment.number("TONNE_OUTBOX_BATCH", 16),
                environment.duration("TONNE_OUTBOX_FIRST_DELAY", Duration.ofSeconds(2)));
    }

    private static RegistrySettings registry(Environment environment) {
        String adapter = environment.choice("TONNE_REGISTRY_ADAPTER", RegistrySettings.ADAPTERS);
        return new RegistrySettings(
                adapter,
                "manual".equals(adapter) ? NOWHERE : environment.requiredSecureAddress("TONNE_REGISTRY_URL"),
                environment.text("TONNE_REGISTRY_CODE", "CDM"),
                environment.text("TONNE_PLATFORM_CODE", "VCP"),
                environment.number("TONNE_REGISTRY_CANCELLATION_ACCOUNT", 2300),
                environment.duration("TONNE_REGISTRY_TIMEOUT", Duration.ofSeconds(60)),
                environment.duration("TONNE_REGISTRY_RESEND_AFTER", Duration.ofMinutes(2)),
                environment.duration("TONNE_REGISTRY_DEADLINE", Duration.ofHours(24)),
                environment.duration("TONNE_REGISTRY_GRACE", Duration.ofHours(1)));
    }

    private static RegistryEventSettings registryEvents(Environment environment, boolean needed) {
        return new RegistryEventSettings(
                needed
                        ? environment.read(
                                "TONNE_REGISTRY_EVENTS_KEY",
                                "public Ed25519 keys as X.509 in base64",
                                RegistryEventSettings::keys)
                        : List.of(),
                environment.duration("TONNE_REGISTRY_EVENTS_PULL", Duration.ofMinutes(5)));
    }

    private static AttestationSettings attestations(Environment environment) {
        return new AttestationSettings(
                environment.duration("TONNE_ATTESTATION_ASK_EVERY", Duration.ofDays(1)),
                environment.duration("TONNE_REGISTRY_TIMEOUT", Duration.ofSeconds(60)),
                environment.number("TONNE_ATTESTATION_MAX_BYTES", 2 * 1024 * 1024));
    }

    private static TlsSettings tls(Environment environment) {
        return new TlsSettings(
                environment.requiredKeyStore("TONNE_REGISTRY_KEYSTORE", "TONNE_REGISTRY_KEYSTORE_PASSWORD"),
                environment.required("TONNE_REGISTRY_KEYSTORE_PASSWORD"),
                environment.requiredKeyStore("TONNE_REGISTRY_TRUSTSTORE", "TONNE_REGISTRY_TRUSTSTORE_PASSWORD"),
                environment.requiredName("TONNE_REGISTRY_SUBJECT"),
                credentials(environment));
    }

    private static Optional<TlsSettings.Credentials> credentials(Environment environment) {
        return environment
                .optional("TONNE_REGISTRY_USER")
                .map(user -> new TlsSettings.Credentials(user, environment.required("TONNE_REGISTRY_PASSWORD")));
    }

    private static PaypalSettings paypal(Environment environment) {
        URI apiUrl = environment.requiredAddress("TONNE_PAYPAL_URL");
        return new PaypalSettings(
                apiUrl,
                environment
                        .optional("TONNE_PAYPAL_APPROVE_ORIGIN")
                        .map(URI::create)
                        .orElse(apiUrl.resolve("/")),
                environment.required("TONNE_PAYPAL_CLIENT_ID"),
                environment.required("TONNE_PAYPAL_CLIENT_SECRET"),
                environment.required("TONNE_PAYPAL_WEBHOOK_ID"),
                environment.duration("TONNE_PAYPAL_TIMEOUT", Duration.ofSeconds(30)));
    }

    private static MailSettings mail(Environment environment) {
        return new MailSettings(
                environment.required("TONNE_MAIL_HOST"),
                environment.number("TONNE_MAIL_PORT", 587),
                environment.optional("TONNE_MAIL_USER"),
                environment.optional("TONNE_MAIL_PASSWORD"),
                environment.required("TONNE_MAIL_FROM"),
                environment.flag("TONNE_MAIL_STARTTLS"));
    }

    /** The store itself. */
    @Produces
    public StoreSettings store() {
        return store;
    }

    /** The registry that carries cancellations out. */
    @Produces
    public RegistrySettings registry() {
        return registry;
    }

    /** What the registry tells by events. */
    @Produces
    public RegistryEventSettings registryEvents() {
        return registryEvents;
    }

    /** How the registry proves itself when it calls us back. */
    @Produces
    public CallbackSettings callback() {
        return callback;
    }

    /** The registry's letters. */
    @Produces
    public AttestationSettings attestations() {
        return attestations;
    }

    /** How we and the registry prove ourselves to each other. */
    @Produces
    public TlsSettings tls() {
        return tls;
    }

    /** Whether messages of the registry link are signed. */
    @Produces
    public SignatureSettings signature() {
        return signature;
    }

    /** How often the registry is asked what our sellers hold. */
    @Produces
    public HoldingsSettings holdings() {
        return holdings;
    }

    /** The payment provider. */
    @Produces
    public PaypalSettings paypal() {
        return paypal;
    }

    /** The mail server. */
    @Produces
    public MailSettings mail() {
        return mail;
    }

    /** How long units are held. */
    @Produces
    public OrderSettings orders() {
        return orders;
    }

    /** Quotations for large quantities. */
    @Produces
    public QuotationSettings quotations() {
        return quotations;
    }

    /** The accounts of buyers. */
    @Produces
    public AccountSettings accounts() {
        return accounts;
    }

    /** How messages leave. */
    @Produces
    public OutboxSettings outbox() {
        return outbox;
    }

    /** The time, for everybody who needs it. */
    @Produces
    public Clock clock() {
        return Clock.systemUTC();
    }

    /** Ids and codes that nobody guesses. */
    @Produces
    public Codes codes() {
        return codes;
    }
}
