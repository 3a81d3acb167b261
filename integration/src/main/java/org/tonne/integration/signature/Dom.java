package org.tonne.integration.signature;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

import java.util.ArrayList;
import java.util.List;

/** Small questions about elements. */
final class Dom {

    static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    static final String WSSE = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
    static final String WSU = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
    static final String DS = "http://www.w3.org/2000/09/xmldsig#";

    private Dom() {}

    static boolean is(Element element, String namespace, String name) {
        return namespace.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
    }

    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }

    /** Whether these are the names, all of one namespace, of the children in their order. */
    static boolean hasChildren(Element parent, String namespace, String... names) {
        List<Element> children = children(parent);
        if (children.size() != names.length) {
            return false;
        }
        for (int i = 0; i < names.length; i++) {
            if (!is(children.get(i), namespace, names[i])) {
                return false;
            }
        }
        return true;
    }

    static Element child(Element parent, int place) {
        return children(parent).get(place);
    }

    static String text(Element element) {
        return element.getTextContent().strip();
    }

    /** Its wsu:Id, or nothing. */
    static String id(Element element) {
        return element.getAttributeNS(WSU, "Id");
    }
}
