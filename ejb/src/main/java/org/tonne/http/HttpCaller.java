package org.tonne.http;

import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.HttpsSupport;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.protocol.BasicHttpContext;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Asks somebody outside by HTTP/1.1: one question, one answer, the whole of it within one time-out and one size. Nothing
 * is sent a second time, no redirection is followed, no cookie kept, nothing unpacked, no proxy of the machine used. A
 * connection is used again only after an answer that was read to its end; after anything else it is closed at once.
 */
public final class HttpCaller {

    /** Connections at once to all whom a caller asks; whoever comes later waits within his time. */
    private static final int MOST_CONNECTIONS = 32;

    private static final int LONGEST_LINE = 8 * 1024;
    private static final int MOST_HEADERS = 100;
    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(10);
    private static final TimeValue CONNECTION_LIVES = TimeValue.ofMinutes(5);
    private static final TimeValue IDLE = TimeValue.ofSeconds(30);
    private static final String SENT = "org.tonne.http.sent";

    private final CloseableHttpClient client;
    private final ThreadPoolExecutor workers;
    private final Duration whole;
    private final int mostBytes;

    /**
     * Connects to nobody yet.
     *
     * @param tls how both ends prove themselves where the address is HTTPS; the name of the host is checked besides
     * @param whole how long a call may take, from waiting for a connection to the last byte
     * @param mostBytes how long the body of an answer may be
     */
    public HttpCaller(SSLContext tls, Duration whole, int mostBytes) {
        this.whole = whole;
        this.mostBytes = mostBytes;
        this.client = client(tls, Timeout.of(whole));
        this.workers = new ThreadPoolExecutor(
                MOST_CONNECTIONS,
                MOST_CONNECTIONS,
                IDLE.getDuration(),
                IDLE.getTimeUnit(),
                new LinkedBlockingQueue<>(),
                HttpCaller::worker);
        workers.allowCoreThreadTimeOut(true);
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "http-call");
        thread.setDaemon(true);
        thread.setContextClassLoader(HttpCaller.class.getClassLoader());
        return thread;
    }

    private static CloseableHttpClient client(SSLContext tls, Timeout whole) {
        return HttpClientBuilder.create()
                .setConnectionManager(connections(tls, whole))
                .setRequestExecutor(new Marking())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(whole)
                        .setConnectionKeepAlive(IDLE)
                        .setResponseTimeout(whole)
                        .setAuthenticationEnabled(false)
                        .setContentCompressionEnabled(false)
                        .setExpectContinueEnabled(false)
                        .setProtocolUpgradeEnabled(false)
                        .setRedirectsEnabled(false)
                        .build())
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableConnectionState()
                .disableContentCompression()
                .disableCookieManagement()
                .disableDefaultUserAgent()
                .disableRedirectHandling()
                .build();
    }

    private static HttpClientConnectionManager connections(SSLContext tls, Timeout whole) {
        Timeout connect = Timeout.of(LONGEST_CONNECT).compareTo(whole) < 0 ? Timeout.of(LONGEST_CONNECT) : whole;
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnTotal(MOST_CONNECTIONS)
                .setMaxConnPerRoute(MOST_CONNECTIONS)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxLineLength(LONGEST_LINE)
                                .setMaxHeaderCount(MOST_HEADERS)
                                .build())
                        .responseParserFactory(StrictParser::new)
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(connect)
                        .setSocketTimeout(whole)
                        .setTimeToLive(CONNECTION_LIVES)
                        .setIdleTimeout(IDLE.toTimeout())
                        .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                        .build())
                .setDefaultSocketConfig(
                        SocketConfig.custom().setSoTimeout(whole).build())
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(
                        tls, HostnameVerificationPolicy.BOTH, HttpsSupport.getDefaultHostnameVerifier()))
                .build();
    }

    /**
     * Asks, once.
     *
     * @throws CallFailed where no answer came that is whole, in time, within its bounds and written as HTTP wants it
     */
    public Reply send(Question question) throws CallFailed {
        HttpUriRequestBase request = question.request();
        BoundedBody body = new BoundedBody(mostBytes);
        AtomicBoolean sent = new AtomicBoolean();
        FutureTask<Reply> call = new FutureTask<>(() -> exchange(request, body, sent));
        workers.execute(call);
        try {
            return call.get(whole.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            stop(call, request);
            throw new CallFailed(sent.get(), timedOut(), body.soFar());
        } catch (InterruptedException stopped) {
            stop(call, request);
            Thread.currentThread().interrupt();
            throw new CallFailed(sent.get(), "interrupted", body.soFar());
        } catch (ExecutionException failure) {
            boolean read = sent.get() && !(failure.getCause() instanceof SSLHandshakeException);
            boolean silent = read && failure.getCause() instanceof SocketTimeoutException;
            String reason = silent ? timedOut() : CallFailed.described(failure);
            throw new CallFailed(read, reason, body.soFar());
        }
    }

    private String timedOut() {
        return "timed out after " + whole;
    }

    private void stop(FutureTask<Reply> call, HttpUriRequestBase request) {
        call.cancel(false);
        workers.remove(call);
        request.cancel();
    }

    @SuppressWarnings("IllegalCatch") // whatever it is: the connection must not stay
    private Reply exchange(HttpUriRequestBase request, BoundedBody body, AtomicBoolean sent) throws IOException {
        HttpContext context = new BasicHttpContext();
        context.setAttribute(SENT, sent);
        try {
            ClassicHttpResponse answer = client.executeOpen(null, request, context);
            body.readFrom(answer);
            return new Reply(answer, body.soFar());
        } catch (IOException | RuntimeException broken) {
            request.cancel();
            throw broken;
        }
    }

    /** Notes that a question is about to be written: until then the other side has read nothing. */
    private static final class Marking extends HttpRequestExecutor {

        @Override
        public ClassicHttpResponse execute(
                ClassicHttpRequest question,
                HttpClientConnection connection,
                HttpResponseInformationCallback interim,
                HttpContext context)
                throws IOException, HttpException {
            if (context.getAttribute(SENT) instanceof AtomicBoolean sent) {
                sent.set(true);
            }
            return super.execute(question, connection, interim, context);
        }
    }
}
