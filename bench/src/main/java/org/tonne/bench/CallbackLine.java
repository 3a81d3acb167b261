package org.tonne.bench;

import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.TimeUnit;

/** The way to a platform's callback, over connections that stay open. */
final class CallbackLine {

    private static final int PATIENCE_MILLIS = 60_000;
    private static final long PAUSE_MILLIS = 200;

    private final URI address;
    private final String basic;
    private final SSLSocketFactory sockets;

    /** To this address, with user and password in it where the platform wants them. */
    CallbackLine(URI address, SSLContext tls) {
        String who = address.getUserInfo();
        this.address =
                URI.create(who == null ? address.toString() : address.toString().replace(who + "@", ""));
        this.basic =
                who == null ? "" : "Basic " + Base64.getEncoder().encodeToString(who.getBytes(StandardCharsets.UTF_8));
        this.sockets = tls.getSocketFactory();
    }

    /** Sends it; whether the platform says that it has it. Where it does not, this takes a moment. */
    boolean taken(String message) {
        try {
            if (reply(message).contains("resultIdentifier>1<")) {
                return true;
            }
        } catch (IOException away) {
            System.getLogger(CallbackLine.class.getName()).log(System.Logger.Level.DEBUG, "not taken", away);
        }
        pause();
        return false;
    }

    private String reply(String message) throws IOException {
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        HttpsURLConnection call = (HttpsURLConnection) address.toURL().openConnection();
        call.setSSLSocketFactory(sockets);
        call.setRequestMethod("POST");
        call.setConnectTimeout(PATIENCE_MILLIS);
        call.setReadTimeout(PATIENCE_MILLIS);
        call.setDoOutput(true);
        call.setFixedLengthStreamingMode(bytes.length);
        call.setRequestProperty("Content-Type", "text/xml; charset=utf-8");
        call.setRequestProperty("SOAPAction", "\"acceptNotification\"");
        if (!basic.isEmpty()) {
            call.setRequestProperty("Authorization", basic);
        }
        call.getOutputStream().write(bytes);
        try (InputStream in = call.getResponseCode() < 400 ? call.getInputStream() : call.getErrorStream()) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
