package org.tonne.sandbox.registry;

import org.apache.cxf.Bus;
import org.apache.cxf.interceptor.InterceptorProvider;
import org.apache.cxf.ws.security.wss4j.WSS4JInInterceptor;
import org.apache.cxf.ws.security.wss4j.WSS4JOutInterceptor;
import org.apache.wss4j.common.ConfigurationConstants;
import org.apache.wss4j.common.cache.MemoryReplayCache;
import org.apache.wss4j.common.crypto.Crypto;
import org.apache.wss4j.common.crypto.Merlin;
import org.apache.wss4j.common.ext.WSPasswordCallback;
import org.apache.wss4j.dom.engine.WSSConfig;
import org.apache.xml.security.Init;

import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;

import java.security.KeyStoreException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Signs what the registry says over body and Timestamp, and takes only what the platform signed so: CXF's own WS-Security,
 * as a registry would use it.
 */
final class MessageSigner {
    private static final String KEYS = "keys of the registry";
    private static final String ACTIONS = ConfigurationConstants.TIMESTAMP + " " + ConfigurationConstants.SIGNATURE;
    private static final String PARTS =
            "{Element}{http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd}"
                    + "Timestamp;{Element}{http://schemas.xmlsoap.org/soap/envelope/}Body";
    private static final String EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";
    private static final String RSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
    private static final String SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256";

    static {
        WSSConfig.setAddJceProviders(false);
        WSSConfig.init();
        Init.init();
    }

    /** One constraint, whatever stands in the name; else its commas would part it. */
    private static final String NO_SEPARATOR = "\n";

    private final LinkKeys keys;

    /** Signs with these keys; what came before is remembered in memory, for everything on this bus. */
    MessageSigner(LinkKeys keys, Bus bus) {
        this.keys = keys;
        bus.setProperty("ws-security.timestamp.cache.instance", new MemoryReplayCache());
    }

    /** Lets an endpoint or a client sign and verify. */
    void guard(InterceptorProvider end) {
        end.getInInterceptors().add(new WSS4JInInterceptor(incoming()));
        end.getOutInterceptors().add(new WSS4JOutInterceptor(outgoing()));
        end.getOutFaultInterceptors().add(new WSS4JOutInterceptor(outgoing()));
    }

    private Map<String, Object> outgoing() {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ConfigurationConstants.ACTION, ACTIONS);
        settings.put(ConfigurationConstants.SIGNATURE_USER, alias());
        settings.put(ConfigurationConstants.PW_CALLBACK_REF, (CallbackHandler) this::open);
        settings.put(ConfigurationConstants.SIG_PROP_REF_ID, KEYS);
        settings.put(ConfigurationConstants.SIG_KEY_ID, "DirectReference");
        settings.put(ConfigurationConstants.SIG_ALGO, RSA_SHA256);
        settings.put(ConfigurationConstants.SIG_DIGEST_ALGO, SHA256);
        settings.put(ConfigurationConstants.SIG_C14N_ALGO, EXCLUSIVE);
        settings.put(ConfigurationConstants.SIGNATURE_PARTS, PARTS);
        settings.put(KEYS, signing());
        return settings;
    }

    private Map<String, Object> incoming() {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ConfigurationConstants.ACTION, ACTIONS);
        settings.put(ConfigurationConstants.SIG_VER_PROP_REF_ID, KEYS);
        settings.put(
                ConfigurationConstants.SIG_SUBJECT_CERT_CONSTRAINTS,
                Pattern.quote(keys.platform().getName()));
        settings.put(ConfigurationConstants.SIG_CERT_CONSTRAINTS_SEPARATOR, NO_SEPARATOR);
        settings.put(KEYS, verifying());
        return settings;
    }

    private Crypto signing() {
        Merlin crypto = new Merlin();
        crypto.setKeyStore(keys.keys());
        return crypto;
    }

    /** The registry's own certificate is not among those that it believes. */
    private Crypto verifying() {
        Merlin crypto = new Merlin();
        crypto.setTrustStore(keys.trust());
        return crypto;
    }

    private String alias() {
        try {
            return Collections.list(keys.keys().aliases()).get(0);
        } catch (KeyStoreException never) {
            throw new IllegalStateException(never);
        }
    }

    private void open(Callback[] asked) {
        for (Callback one : asked) {
            if (one instanceof WSPasswordCallback password) {
                password.setPassword(new String(keys.password()));
            }
        }
    }
}
