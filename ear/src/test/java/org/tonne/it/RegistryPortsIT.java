package org.tonne.it;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The ports of the store as somebody on the network finds them: who gets an answer where. */
class RegistryPortsIT {

    private static final String CALLBACK = "/api/soap/registry-callback";
    private static final String TIME =
            "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns:t=\"urn:cer-cancellation:registry:types:1.0\">"
                    + "<s:Body><t:provideTime><t:from>%s</t:from><t:to>%s</t:to><t:majorVersion>1</t:majorVersion>"
                    + "<t:minorVersion>1</t:minorVersion><t:callerSystemTime>2026-11-26T12:00:00Z</t:callerSystemTime>"
                    + "</t:provideTime></s:Body></s:Envelope>";

    private final StoreProcess store = StoreProcess.shared();

    @Test
    void the_registry_is_answered_on_its_own_port() throws IOException, InterruptedException {
        assertThat(post(registryPort(), "registry").body()).contains("resultIdentifier>1<");
    }

    @Test
    void the_public_port_shows_the_contract_and_takes_no_message() throws IOException, InterruptedException {
        HttpResponse<String> contract = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(store.address().resolve(CALLBACK + "?wsdl"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(contract.statusCode()).isEqualTo(200);
        assertThat(contract.body()).contains("urn:cer-cancellation:callback:1.0");
        assertThat(post(store.address(), "registry").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/en/", "/en/sign-in", "/api/v1/openapi.json", "/api/webhooks/paypal", "/assets/x"})
    void the_registry_finds_nothing_else_on_its_port(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = client("registry")
                .send(
                        HttpRequest.newBuilder(registryPort().resolve(path)).build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void case_02_a_certificate_with_another_name_is_turned_away() throws IOException, InterruptedException {
        assertThat(post(registryPort(), "registry-other").statusCode()).isEqualTo(403);
        assertThat(new Ledger(store).broken()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"registry-expired", "registry-stranger", ""})
    void case_02_a_bad_certificate_or_none_never_gets_as_far_as_a_request(String key) {
        assertThatThrownBy(() -> post(registryPort(), key)).isInstanceOf(IOException.class);
        assertThat(new Ledger(store).broken()).isEmpty();
    }

    @Test
    void a_registry_with_a_wrong_name_or_password_beside_its_certificate_is_none()
            throws IOException, InterruptedException {
        String secret = store.secret("TONNE_REGISTRY_CALLBACK_PASSWORD");

        for (String credentials : List.of("CDM:", "CDM:wrong", ":" + secret, "cdm:" + secret, "ITL:" + secret, "CDM")) {
            assertThat(post(registryPort(), "registry", credentials, TIME.formatted("CDM", "VCP"))
                            .statusCode())
                    .as(credentials)
                    .isEqualTo(401);
        }
    }

    @Test
    void the_server_never_takes_the_registrys_password_for_that_of_a_user_of_its_own()
            throws IOException, InterruptedException {
        int before = failedSignIns();

        assertThat(post(registryPort(), "registry").statusCode()).isEqualTo(200);

        assertThat(failedSignIns()).isEqualTo(before);
    }

    private int failedSignIns() throws IOException {
        return Files.readString(store.data().resolve("server/logs/messages.log"))
                .split("CWWKS3005E|CWWKS1100A", -1)
                .length;
    }

    private URI registryPort() {
        return store.registryPort();
    }

    private HttpResponse<String> post(URI port, String key) throws IOException, InterruptedException {
        String credentials = "CDM:" + store.secret("TONNE_REGISTRY_CALLBACK_PASSWORD");
        return post(port, key, credentials, TIME.formatted("CDM", "VCP"));
    }

    private HttpResponse<String> post(URI port, String key, String credentials, String message)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(port.resolve(CALLBACK))
                .header("Content-Type", "text/xml; charset=utf-8")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .POST(HttpRequest.BodyPublishers.ofString(message))
                .build();
        return client(key).send(request, HttpResponse.BodyHandlers.ofString());
    }

    private HttpClient client(String key) {
        try {
            char[] password = store.secret("TONNE_REGISTRY_KEYSTORE_PASSWORD").toCharArray();
            TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
            trust.init(opened("trust", password));
            KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
            keys.init(key.isEmpty() ? empty() : opened(key, password), password);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return HttpClient.newBuilder().sslContext(context).build();
        } catch (IOException | GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private KeyStore opened(String name, char[] password) throws IOException, GeneralSecurityException {
        KeyStore opened = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store.data().resolve("keys/" + name + ".p12"))) {
            opened.load(in, password);
        }
        return opened;
    }

    private static KeyStore empty() throws IOException, GeneralSecurityException {
        KeyStore none = KeyStore.getInstance("PKCS12");
        none.load(null, null);
        return none;
    }
}
