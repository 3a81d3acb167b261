package org.tonne.integration.signature;

import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * An envelope in the one shape that is taken: a header with one Security header and nothing else, then one body. Because
 * every part stands where it must and nowhere else, and every id is borne once, nothing can be moved out of the way of a
 * signature.
 *
 * @param security the Security header
 * @param token the certificate in it
 * @param timestamp the Timestamp in it
 * @param signature the signature in it
 * @param body the body
 */
record SignedEnvelope(Element security, Element token, Element timestamp, Element signature, Element body) {

    private static final Set<String> ONCE = Set.of("Envelope", "Header", "Body", "Security", "Timestamp", "Signature");
    private static final Set<String> IDS = Set.of("id", "assertionid");

    static SignedEnvelope of(Document document) throws NotBelieved {
        Element envelope = document.getDocumentElement();
        if (document.getDoctype() != null || envelope == null) {
            throw new NotBelieved(Flaw.NOT_PLAIN);
        }
        Element security = security(document);
        requirePlain(envelope, new HashSet<>(), new HashSet<>());
        boolean fits = Dom.is(envelope, Dom.SOAP, "Envelope")
                && Dom.hasChildren(envelope, Dom.SOAP, "Header", "Body")
                && Dom.hasChildren(Dom.child(envelope, 0), Dom.WSSE, "Security")
                && Dom.child(Dom.child(envelope, 0), 0) == security;
        if (!fits) {
            throw new NotBelieved(Flaw.SHAPE);
        }
        return new SignedEnvelope(
                security,
                part(security, Dom.WSSE, "BinarySecurityToken", Flaw.CERTIFICATE),
                part(security, Dom.WSU, "Timestamp", Flaw.TIMESTAMP_MISSING),
                part(security, Dom.DS, "Signature", Flaw.UNSIGNED),
                Dom.child(envelope, 1));
    }

    private static Element security(Document document) throws NotBelieved {
        var headers = document.getElementsByTagNameNS(Dom.WSSE, "Security");
        if (headers.getLength() == 0) {
            throw new NotBelieved(Flaw.UNSIGNED);
        }
        Element security = (Element) headers.item(0);
        boolean addressed = security.hasAttributeNS(Dom.SOAP, "actor");
        if (headers.getLength() > 1 || addressed) {
            throw new NotBelieved(Flaw.SECURITY_TWICE);
        }
        return security;
    }

    private static Element part(Element security, String namespace, String name, Flaw missing) throws NotBelieved {
        List<Element> parts = Dom.children(security);
        Element found = parts.stream()
                .filter(one -> Dom.is(one, namespace, name))
                .findFirst()
                .orElseThrow(() -> new NotBelieved(missing));
        if (parts.size() > 3) {
            throw new NotBelieved(Flaw.SHAPE);
        }
        return found;
    }

    /** Nothing but elements and text; what must be there once is there once; no id twice, whatever it is an id of. */
    private static void requirePlain(Element element, Set<String> seen, Set<String> ids) throws NotBelieved {
        requireOnce(element, seen);
        requireOwnIds(element.getAttributes(), ids);
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            switch (node.getNodeType()) {
                case Node.ELEMENT_NODE -> requirePlain((Element) node, seen, ids);
                case Node.TEXT_NODE, Node.CDATA_SECTION_NODE -> {}
                default -> throw new NotBelieved(Flaw.NOT_PLAIN);
            }
        }
    }

    private static void requireOnce(Element element, Set<String> seen) throws NotBelieved {
        String name = element.getLocalName();
        boolean structural = !String.valueOf(element.getNamespaceURI()).startsWith("urn:cer-cancellation:");
        if (structural && ONCE.contains(name) && !seen.add(name)) {
            throw new NotBelieved(Flaw.SHAPE, "two elements " + name);
        }
    }

    private static void requireOwnIds(NamedNodeMap attributes, Set<String> ids) throws NotBelieved {
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            String name = String.valueOf(attribute.getLocalName()).toLowerCase(Locale.ROOT);
            boolean declares = "http://www.w3.org/2000/xmlns/".equals(attribute.getNamespaceURI());
            if (!declares && IDS.contains(name) && !ids.add(attribute.getValue())) {
                throw new NotBelieved(Flaw.ID_TWICE);
            }
        }
    }
}
