package org.tonne.integration.wire;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The contract by SOAP as the JDK reads it: a second opinion on what fits it, from another parser and validator. */
public final class Contract {

    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final Schema SCHEMA = schema();
    private static final DocumentBuilder PARSER = parser();

    private Contract() {}

    /** What the body of a message holds, where it is well-formed to its end and holds exactly one element. */
    public static Optional<Element> body(byte[] message) {
        return document(message).map(Document::getDocumentElement).flatMap(Contract::body);
    }

    private static Optional<Element> body(Element envelope) {
        List<Element> bodies = children(envelope).stream()
                .filter(child -> SOAP.equals(child.getNamespaceURI()) && "Body".equals(child.getLocalName()))
                .toList();
        boolean isEnvelope = SOAP.equals(envelope.getNamespaceURI()) && "Envelope".equals(envelope.getLocalName());
        return isEnvelope && bodies.size() == 1 ? only(children(bodies.get(0))) : Optional.empty();
    }

    /** A message, where it is well-formed to its end and without a document type. */
    public static Optional<Document> document(byte[] message) {
        try {
            InputSource source = new InputSource(new ByteArrayInputStream(message));
            source.setEncoding("UTF-8");
            return Optional.of(PARSER.parse(source));
        } catch (SAXException | IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Whether an element is one of the contract. */
    public static boolean has(Element element) {
        try {
            SCHEMA.newValidator().validate(new DOMSource(element));
            return true;
        } catch (SAXException | IOException wrong) {
            return false;
        }
    }

    /** The registryFault of a SOAP fault. */
    public static Optional<Element> fault(Element fault) {
        return children(fault).stream()
                .filter(child -> "detail".equals(child.getLocalName()))
                .findFirst()
                .flatMap(detail -> only(children(detail)));
    }

    private static Optional<Element> only(List<Element> elements) {
        return elements.size() == 1 ? Optional.of(elements.get(0)) : Optional.empty();
    }

    private static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }

    private static Schema schema() {
        try {
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(Contract.class.getResource("/contract/registry-types.xsd"));
        } catch (SAXException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static DocumentBuilder parser() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder parser = factory.newDocumentBuilder();
            parser.setErrorHandler(new DefaultHandler());
            return parser;
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
