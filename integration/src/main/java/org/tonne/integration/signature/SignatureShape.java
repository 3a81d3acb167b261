package org.tonne.integration.signature;

import org.apache.wss4j.dom.WSConstants;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Looks at a signature before anything is computed: the few algorithms that are allowed, two references by id to the body
 * and the Timestamp, and the key named by the one certificate.
 */
final class SignatureShape {

    /** What a signature may be made with; RSA keys of less than 2048 bits are refused elsewhere. */
    static final Set<String> METHODS = Set.of(WSConstants.RSA_SHA256, WSConstants.ECDSA_SHA256);

    private static final String X509 = WSConstants.X509TOKEN_NS + "#X509v3";
    private static final String BASE64 = WSConstants.BASE64_ENCODING;

    private SignatureShape() {}

    static void require(SignedEnvelope envelope) throws NotBelieved {
        Element signature = envelope.signature();
        if (!Dom.hasChildren(signature, Dom.DS, "SignedInfo", "SignatureValue", "KeyInfo")) {
            throw new NotBelieved(Flaw.SHAPE, "the signature holds something else");
        }
        List<Element> parts = Dom.children(Dom.child(signature, 0));
        if (parts.size() < 3
                || !Dom.is(parts.get(0), Dom.DS, "CanonicalizationMethod")
                || !Dom.is(parts.get(1), Dom.DS, "SignatureMethod")) {
            throw new NotBelieved(Flaw.SHAPE, "the signature is incomplete");
        }
        requireAlgorithm(parts.get(0), Set.of(WSConstants.C14N_EXCL_OMIT_COMMENTS));
        requireAlgorithm(parts.get(1), METHODS);
        requireReferences(parts.subList(2, parts.size()), envelope);
        requireKey(Dom.child(signature, 2), envelope.token());
    }

    private static void requireReferences(List<Element> references, SignedEnvelope envelope) throws NotBelieved {
        Set<String> signed = new HashSet<>();
        for (Element reference : references) {
            signed.add(target(reference));
        }
        if (!signed.remove(Dom.id(envelope.body()))) {
            throw new NotBelieved(Flaw.BODY_UNSIGNED);
        }
        if (!signed.remove(Dom.id(envelope.timestamp()))) {
            throw new NotBelieved(Flaw.TIMESTAMP_UNSIGNED);
        }
        if (!signed.isEmpty() || references.size() != 2) {
            throw new NotBelieved(Flaw.REFERENCE, "something else is signed");
        }
    }

    private static String target(Element reference) throws NotBelieved {
        boolean fits = Dom.is(reference, Dom.DS, "Reference")
                && Dom.hasChildren(reference, Dom.DS, "Transforms", "DigestMethod", "DigestValue")
                && Dom.hasChildren(Dom.child(reference, 0), Dom.DS, "Transform")
                && hasOnly(reference, "URI")
                && reference.getAttribute("URI").matches("#[A-Za-z_][A-Za-z0-9_.-]{0,200}");
        if (!fits) {
            throw new NotBelieved(Flaw.REFERENCE);
        }
        requireAlgorithm(Dom.child(Dom.child(reference, 0), 0), Set.of(WSConstants.C14N_EXCL_OMIT_COMMENTS));
        requireAlgorithm(Dom.child(reference, 1), Set.of(WSConstants.SHA256));
        return reference.getAttribute("URI").substring(1);
    }

    /** One of the algorithms, with no parameter but the namespaces that exclusive canonical XML may name. */
    private static void requireAlgorithm(Element method, Set<String> allowed) throws NotBelieved {
        boolean parameters = Dom.children(method).stream()
                .anyMatch(child -> !Dom.is(child, WSConstants.C14N_EXCL_OMIT_COMMENTS, "InclusiveNamespaces"));
        if (parameters || !allowed.contains(method.getAttribute("Algorithm"))) {
            throw new NotBelieved(Flaw.ALGORITHM, method.getAttribute("Algorithm"));
        }
    }

    private static void requireKey(Element keyInfo, Element token) throws NotBelieved {
        boolean fits = Dom.hasChildren(keyInfo, Dom.WSSE, "SecurityTokenReference")
                && Dom.hasChildren(Dom.child(keyInfo, 0), Dom.WSSE, "Reference")
                && !Dom.id(token).isEmpty()
                && Dom.child(Dom.child(keyInfo, 0), 0).getAttribute("URI").equals("#" + Dom.id(token))
                && token.getAttribute("ValueType").equals(X509)
                && token.getAttribute("EncodingType").equals(BASE64);
        if (!fits) {
            throw new NotBelieved(Flaw.REFERENCE, "the key is not that of the certificate");
        }
    }

    private static boolean hasOnly(Element element, String name) {
        NamedNodeMap attributes = element.getAttributes();
        return attributes.getLength() == 1 && element.hasAttribute(name);
    }
}
