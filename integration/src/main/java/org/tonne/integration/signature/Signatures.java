package org.tonne.integration.signature;

import jakarta.ejb.EJBException;
import org.apache.wss4j.common.WSEncryptionPart;
import org.apache.wss4j.common.crypto.AlgorithmSuite;
import org.apache.wss4j.common.crypto.Merlin;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.common.util.WSTimeSource;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.WSDataRef;
import org.apache.wss4j.dom.engine.WSSConfig;
import org.apache.wss4j.dom.engine.WSSecurityEngine;
import org.apache.wss4j.dom.engine.WSSecurityEngineResult;
import org.apache.wss4j.dom.handler.RequestData;
import org.apache.wss4j.dom.message.WSSecHeader;
import org.apache.wss4j.dom.message.WSSecSignature;
import org.apache.wss4j.dom.message.WSSecTimestamp;
import org.apache.xml.security.Init;
import org.tonne.config.SignatureSettings;
import org.tonne.config.TlsSettings;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * Signs what we say over body and Timestamp, and believes what we hear only where its body and Timestamp are signed so
 * (WS-Security, X.509). What was verified is what is used: the caller goes on with the very document it handed in.
 */
public final class Signatures {

    static {
        WSSConfig.setAddJceProviders(false); // the providers of the server stay as they are
        WSSConfig.init();
        Init.init();
    }

    private final TlsSettings keys;
    private final SignatureSettings settings;
    private final Clock clock;
    private final SeenMessages seen;
    private final Peer peer;
    private final Freshness freshness;

    /**
     * One end of the link.
     *
     * @param keys what we sign with, and whose signatures we believe
     * @param settings how long a signed message holds
     * @param clock our time
     * @param seen what came before
     */
    public Signatures(TlsSettings keys, SignatureSettings settings, Clock clock, SeenMessages seen) {
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
        this.seen = seen;
        this.peer = new Peer(keys);
        this.freshness = new Freshness(settings, clock);
    }

    /** Signs body and Timestamp of a complete envelope. */
    void sign(Document envelope) {
        try {
            WSSecHeader header = new WSSecHeader(envelope);
            header.insertSecurityHeader();
            WSSecTimestamp timestamp = new WSSecTimestamp(header);
            timestamp.setWsTimeSource(time());
            timestamp.setTimeToLive(Math.toIntExact(settings.validity().toSeconds()));
            timestamp.build();
            Merlin crypto = new Merlin();
            crypto.setKeyStore(keys.keys());
            signature(header).build(crypto);
        } catch (WSSecurityException failure) {
            throw new IllegalStateException("A message cannot be signed", failure);
        }
    }

    private WSSecSignature signature(WSSecHeader header) {
        WSSecSignature signature = new WSSecSignature(header);
        signature.setUserInfo(keys.alias(), keys.keysPassword());
        signature.setKeyIdentifierType(WSConstants.BST_DIRECT_REFERENCE);
        signature.setSignatureAlgorithm(
                "RSA".equals(keys.own().getPublicKey().getAlgorithm())
                        ? WSConstants.RSA_SHA256
                        : WSConstants.ECDSA_SHA256);
        signature.setDigestAlgo(WSConstants.SHA256);
        signature.setSigCanonicalization(WSConstants.C14N_EXCL_OMIT_COMMENTS);
        signature.getParts().add(new WSEncryptionPart("Timestamp", Dom.WSU, "Element"));
        signature.getParts().add(new WSEncryptionPart("Body", Dom.SOAP, "Element"));
        return signature;
    }

    private WSTimeSource time() {
        return new WSTimeSource() {
            @Override
            public Instant now() {
                return clock.instant();
            }
        };
    }

    /**
     * Verifies a complete envelope.
     *
     * @throws NotBelieved where anything about it is not as the policy wants it
     */
    void verify(Document document) throws NotBelieved {
        SignedEnvelope envelope = SignedEnvelope.of(document);
        SignatureShape.require(envelope);
        X509Certificate certificate = peer.certificate(envelope.token(), clock.instant());
        List<WSDataRef> signed = signedBy(certificate, envelope);
        requireThese(signed, envelope.body(), envelope.timestamp());
        Instant until = freshness.until(envelope.timestamp());
        if (!isFirst(digest(signed), until)) {
            throw new NotBelieved(Flaw.REPLAYED);
        }
    }

    private boolean isFirst(byte[] digest, Instant until) {
        try {
            return seen.isFirst(digest, until);
        } catch (EJBException | IllegalStateException trouble) {
            throw new SeenMessages.Unknown(trouble);
        }
    }

    private List<WSDataRef> signedBy(X509Certificate certificate, SignedEnvelope envelope) throws NotBelieved {
        try {
            RequestData request = request(certificate);
            List<WSSecurityEngineResult> results = new WSSecurityEngine()
                    .processSecurityHeader(envelope.security(), request)
                    .getActionResults()
                    .getOrDefault(WSConstants.SIGN, List.of());
            if (results.size() != 1) {
                throw new NotBelieved(Flaw.SIGNATURE, results.size() + " signatures");
            }
            @SuppressWarnings("unchecked") // as WSS4J documents it
            List<WSDataRef> signed = (List<WSDataRef>) results.get(0).get(WSSecurityEngineResult.TAG_DATA_REF_URIS);
            return signed == null ? List.of() : signed;
        } catch (WSSecurityException wrong) {
            throw new NotBelieved(Flaw.SIGNATURE, String.valueOf(wrong.getMessage()));
        }
    }

    private RequestData request(X509Certificate certificate) {
        WSSConfig config = WSSConfig.getNewInstance();
        // Time and certificate are judged by our clock and our pins, not by the engine's.
        config.setValidator(WSConstants.TIMESTAMP, (credential, data) -> credential);
        config.setValidator(WSConstants.SIGNATURE, (credential, data) -> {
            X509Certificate[] used = credential.getCertificates();
            if (used == null || used.length != 1 || !used[0].equals(certificate)) {
                throw new WSSecurityException(WSSecurityException.ErrorCode.FAILED_AUTHENTICATION);
            }
            return credential;
        });
        AlgorithmSuite allowed = new AlgorithmSuite();
        SignatureShape.METHODS.forEach(allowed::addSignatureMethod);
        allowed.addC14nAlgorithm(WSConstants.C14N_EXCL_OMIT_COMMENTS);
        allowed.addTransformAlgorithm(WSConstants.C14N_EXCL_OMIT_COMMENTS);
        allowed.addDigestAlgorithm(WSConstants.SHA256);
        RequestData request = new RequestData();
        request.setWssConfig(config);
        request.setAlgorithmSuite(allowed);
        Merlin crypto = new Merlin();
        crypto.setTrustStore(keys.trust());
        request.setSigVerCrypto(crypto);
        request.setExpandXopInclude(false);
        return request;
    }

    /** The engine must have verified these very elements of this very document. */
    private static void requireThese(List<WSDataRef> signed, Element body, Element timestamp) throws NotBelieved {
        if (signed.stream().noneMatch(one -> one.getProtectedElement() == body)) {
            throw new NotBelieved(Flaw.BODY_UNSIGNED);
        }
        if (signed.stream().noneMatch(one -> one.getProtectedElement() == timestamp)) {
            throw new NotBelieved(Flaw.TIMESTAMP_UNSIGNED);
        }
    }

    /** What was signed, whatever form its signature has: ids and times in it make it the only one of its kind. */
    private static byte[] digest(List<WSDataRef> signed) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            signed.stream()
                    .map(WSDataRef::getDigestValue)
                    .sorted(Arrays::compare)
                    .forEach(digest::update);
            return digest.digest();
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException(never);
        }
    }
}
