package org.tonne.integration.signature;

import org.tonne.integration.wire.Contract;
import org.tonne.integration.wire.TestKeys;
import org.w3c.dom.Element;

import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;

import java.security.Key;
import java.security.KeyStoreException;
import java.util.Set;
import java.util.stream.Collectors;

/** What the JDK thinks of a signed message: another parser and another library than those of the product. */
public final class SecondOpinion {

    private SecondOpinion() {}

    /** Whether its body and its Timestamp, each where it belongs, are all that the registry's key has signed in it. */
    public static boolean isSignedByTheRegistry(byte[] message) {
        Element envelope = Contract.document(message).orElseThrow().getDocumentElement();
        Element security = Dom.child(Dom.child(envelope, 0), 0);
        Element body = Dom.child(envelope, 1);
        Element timestamp = part(security, Dom.WSU, "Timestamp");
        body.setIdAttributeNS(Dom.WSU, "Id", true);
        timestamp.setIdAttributeNS(Dom.WSU, "Id", true);
        Set<String> signed = Set.of("#" + Dom.id(body), "#" + Dom.id(timestamp));
        return Dom.is(body, Dom.SOAP, "Body") && signed.equals(signed(part(security, Dom.DS, "Signature")));
    }

    /** What a good signature refers to, or nothing. */
    private static Set<String> signed(Element element) {
        try {
            Key key = TestKeys.store("registry").getCertificate("registry").getPublicKey();
            DOMValidateContext context = new DOMValidateContext(key, element);
            XMLSignature signature = XMLSignatureFactory.getInstance("DOM").unmarshalXMLSignature(context);
            return signature.validate(context)
                    ? signature.getSignedInfo().getReferences().stream()
                            .map(Reference::getURI)
                            .collect(Collectors.toSet())
                    : Set.of();
        } catch (MarshalException | XMLSignatureException | KeyStoreException bad) {
            return Set.of();
        }
    }

    private static Element part(Element security, String namespace, String name) {
        return Dom.children(security).stream()
                .filter(one -> Dom.is(one, namespace, name))
                .findFirst()
                .orElseThrow();
    }
}
