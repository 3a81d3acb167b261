package org.tonne.sandbox.registry;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import org.tonne.contract.types.ObjectFactory;

import javax.xml.namespace.QName;
import javax.xml.transform.stream.StreamSource;

import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Messages of the contract as text, to be kept and compared. */
final class Xml {
    private static final String NAMESPACE = "urn:cer-cancellation:registry:types:1.0";

    private final JAXBContext context;

    Xml() {
        try {
            context = JAXBContext.newInstance(ObjectFactory.class);
        } catch (JAXBException e) {
            throw new IllegalStateException(e);
        }
    }

    <T> String write(Class<T> type, T value) {
        try {
            Marshaller marshaller = context.createMarshaller();
            marshaller.setProperty(Marshaller.JAXB_FRAGMENT, true);
            StringWriter text = new StringWriter();
            marshaller.marshal(new JAXBElement<>(new QName(NAMESPACE, "kept"), type, value), text);
            return text.toString();
        } catch (JAXBException e) {
            throw new IllegalStateException(e);
        }
    }

    <T> T read(Class<T> type, String text) {
        try {
            return context.createUnmarshaller()
                    .unmarshal(new StreamSource(new StringReader(text)), type)
                    .getValue();
        } catch (JAXBException e) {
            throw new IllegalStateException(e);
        }
    }

    /** SHA-256 in small hexadecimal digits. */
    static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
