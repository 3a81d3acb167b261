package org.tonne.integration.wire;

import org.apache.cxf.message.Message;
import org.apache.cxf.staxutils.StaxUtils;

import javax.xml.stream.XMLInputFactory;

import java.util.Map;

/** How much XML one message of the registry link may be, and that it must fit the contract; the parser stops beyond. */
public final class XmlLimits {

    /** The largest message in bytes, either way. */
    public static final int MAX_BYTES = 8 * 1024 * 1024;

    /** The most entries of one kind in a message; large answers travel in parts (registry protocol, 6.1). */
    public static final int MOST_ENTRIES = 10_000;

    /** A message has two kinds of entries at most (what was added and removed), and a head and a few codes before them. */
    private static final int CHILDREN = 2 * MOST_ENTRIES + 1_000;

    private static final int DEPTH = 32;
    private static final int ATTRIBUTES = 50;
    private static final int ATTRIBUTE_LENGTH = 4_096;
    private static final int TEXT_LENGTH = 65_536;
    private static final long ELEMENTS = 400_000;

    private XmlLimits() {}

    /** The limits as properties of a CXF endpoint or client; schema validation in both directions is one of them. */
    public static Map<String, Object> properties() {
        return Map.of(
                XMLInputFactory.class.getName(),
                parsers(),
                Message.SCHEMA_VALIDATION_ENABLED,
                "both",
                StaxUtils.MAX_CHILD_ELEMENTS,
                CHILDREN,
                StaxUtils.MAX_ELEMENT_DEPTH,
                DEPTH,
                StaxUtils.MAX_ATTRIBUTE_COUNT,
                ATTRIBUTES,
                StaxUtils.MAX_ATTRIBUTE_SIZE,
                ATTRIBUTE_LENGTH,
                StaxUtils.MAX_TEXT_LENGTH,
                TEXT_LENGTH,
                StaxUtils.MAX_ELEMENT_COUNT,
                ELEMENTS,
                StaxUtils.MAX_XML_CHARACTERS,
                (long) MAX_BYTES);
    }

    /**
     * CXF's parser without document types, but one that must replace entities: as none can be declared, each that is not
     * XML's own ends the message. Left as references, they would be dropped, and the message taken without them.
     */
    private static XMLInputFactory parsers() {
        XMLInputFactory factory = StaxUtils.createXMLInputFactory(true);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, Boolean.TRUE);
        return factory;
    }
}
