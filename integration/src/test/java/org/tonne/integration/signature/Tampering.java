package org.tonne.integration.signature;

import org.apache.cxf.staxutils.StaxUtils;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What somebody without the registry's key can make of a message that it signed; none may move anything. */
public enum Tampering {
    NO_SECURITY_HEADER(Flaw.UNSIGNED, dom(document -> remove(one(document, Dom.WSSE, "Security")))),
    NO_HEADER(Flaw.UNSIGNED, dom(document -> remove(one(document, Dom.SOAP, "Header")))),
    NO_SIGNATURE(Flaw.UNSIGNED, dom(document -> remove(one(document, Dom.DS, "Signature")))),
    NO_TIMESTAMP(Flaw.TIMESTAMP_MISSING, dom(document -> remove(one(document, Dom.WSU, "Timestamp")))),
    OTHER_TEXT(Flaw.SIGNATURE, text(message -> message.replace("VCP1000045", "VCP1000046"))),
    OTHER_STATUS(Flaw.SIGNATURE, text(message -> message.replace("Status>4<", "Status>7<"))),
    LATER_EXPIRY(Flaw.SIGNATURE, text(message -> message.replace(":00.000Z</wsu:Expires", ":30.000Z</wsu:Expires"))),

    /** The signed body in a wrapper in the header, another in its place. */
    BODY_MOVED_TO_THE_HEADER(Flaw.SHAPE, dom(document -> {
        Element signed = replacedBody(document, true);
        one(document, Dom.SOAP, "Header").appendChild(wrapper(document)).appendChild(signed);
    })),
    /** The same, with an id of its own for the new body. */
    BODY_MOVED_AND_REPLACED_WITHOUT_ID(Flaw.SHAPE, dom(document -> {
        Element signed = replacedBody(document, false);
        one(document, Dom.SOAP, "Header").appendChild(wrapper(document)).appendChild(signed);
    })),
    /** The signed body as a wrapper inside the new one. */
    BODY_INSIDE_THE_NEW_BODY(Flaw.SHAPE, dom(document -> {
        Element signed = replacedBody(document, false);
        one(document, Dom.SOAP, "Body").appendChild(signed);
    })),
    /** The signed body after the new one. */
    TWO_BODIES(Flaw.SHAPE, dom(document -> {
        Element signed = replacedBody(document, false);
        document.getDocumentElement().appendChild(signed);
    })),
    /** The signed body in an Object of the signature. */
    BODY_IN_AN_OBJECT_OF_THE_SIGNATURE(Flaw.SHAPE, dom(document -> {
        Element signed = replacedBody(document, false);
        Element object = document.createElementNS(Dom.DS, "ds:Object");
        one(document, Dom.DS, "Signature").appendChild(object).appendChild(signed);
    })),
    /** The whole signed envelope inside a new one. */
    ENVELOPE_INSIDE_THE_BODY(Flaw.SECURITY_TWICE, dom(document -> {
        Element copy = (Element) document.getDocumentElement().cloneNode(true);
        Element body = one(document, Dom.SOAP, "Body");
        body.removeAttributeNS(Dom.WSU, "Id");
        forge(body);
        body.appendChild(copy);
    })),
    /** Something beside the body that bears its id. */
    ID_TWICE(Flaw.ID_TWICE, dom(document -> {
        Element header = one(document, Dom.SOAP, "Header");
        Element twin = (Element) header.appendChild(wrapper(document));
        twin.setAttributeNS(null, "Id", Dom.id(one(document, Dom.SOAP, "Body")));
    })),
    ID_TWICE_AS_XML_ID(Flaw.ID_TWICE, dom(document -> one(document, Dom.WSSE, "Security")
            .setAttributeNS(
                    "http://www.w3.org/XML/1998/namespace", "xml:id", Dom.id(one(document, Dom.SOAP, "Body"))))),
    TWO_SECURITY_HEADERS(Flaw.SECURITY_TWICE, dom(document -> {
        Element security = one(document, Dom.WSSE, "Security");
        Element second = (Element) security.cloneNode(false);
        security.getParentNode().insertBefore(second, security);
    })),
    SECURITY_FOR_SOMEBODY_ELSE(Flaw.SECURITY_TWICE, dom(document -> one(document, Dom.WSSE, "Security")
            .setAttributeNS(Dom.SOAP, "s:actor", "urn:somebody"))),
    SECURITY_IN_THE_BODY(Flaw.SHAPE, dom(document -> one(document, Dom.SOAP, "Body")
            .appendChild(remove(one(document, Dom.WSSE, "Security"))))),
    ANOTHER_HEADER(Flaw.SHAPE, dom(document -> one(document, Dom.SOAP, "Header").appendChild(wrapper(document)))),
    /** A fresh Timestamp in the place of the signed one, which stands elsewhere. */
    TIMESTAMP_SWAPPED(Flaw.SHAPE, dom(document -> {
        Element signed = one(document, Dom.WSU, "Timestamp");
        Element fresh = (Element) signed.cloneNode(true);
        signed.getParentNode().replaceChild(fresh, signed);
        fresh.setAttributeNS(Dom.WSU, "wsu:Id", "TS-fresh");
        one(document, Dom.WSSE, "Security").appendChild(wrapper(document)).appendChild(signed);
    })),
    TIMESTAMP_RENAMED(Flaw.TIMESTAMP_UNSIGNED, dom(document -> one(document, Dom.WSU, "Timestamp")
            .setAttributeNS(Dom.WSU, "wsu:Id", "TS-fresh"))),
    BODY_RENAMED(Flaw.BODY_UNSIGNED, dom(document -> one(document, Dom.SOAP, "Body")
            .setAttributeNS(Dom.WSU, "wsu:Id", "id-fresh"))),
    SIGNATURE_OVER_THE_HEADER_INSTEAD(Flaw.BODY_UNSIGNED, dom(document -> {
        reference(document, 1).setAttribute("URI", "#" + Dom.id(one(document, Dom.WSSE, "BinarySecurityToken")));
    })),
    BODY_REFERENCE_LEFT_OUT(Flaw.BODY_UNSIGNED, dom(document -> remove(reference(document, 1)))),
    TIMESTAMP_REFERENCE_LEFT_OUT(Flaw.TIMESTAMP_UNSIGNED, dom(document -> remove(reference(document, 0)))),
    REFERENCE_TO_THE_WHOLE_DOCUMENT(
            Flaw.REFERENCE, dom(document -> reference(document, 1).setAttribute("URI", ""))),
    REFERENCE_TO_A_FILE(
            Flaw.REFERENCE, dom(document -> reference(document, 1).setAttribute("URI", "file:///etc/hostname"))),
    REFERENCE_BY_XPOINTER(Flaw.REFERENCE, dom(document -> reference(document, 1).setAttribute("URI", "#xpointer(/)"))),
    TRANSFORM_XPATH(Flaw.ALGORITHM, transform("http://www.w3.org/TR/1999/REC-xpath-19991116")),
    TRANSFORM_XSLT(Flaw.ALGORITHM, transform("http://www.w3.org/TR/1999/REC-xslt-19991116")),
    TRANSFORM_ENVELOPED(Flaw.ALGORITHM, transform("http://www.w3.org/2000/09/xmldsig#enveloped-signature")),
    SECOND_TRANSFORM(Flaw.REFERENCE, dom(document -> {
        Element transforms = one(document, Dom.DS, "Transforms");
        transforms.appendChild(Dom.child(transforms, 0).cloneNode(true));
    })),
    CANONICAL_WITH_COMMENTS(Flaw.ALGORITHM, dom(document -> one(document, Dom.DS, "CanonicalizationMethod")
            .setAttribute("Algorithm", "http://www.w3.org/2001/10/xml-exc-c14n#WithComments"))),
    HMAC_WITH_THE_PUBLIC_KEY(Flaw.ALGORITHM, method("http://www.w3.org/2001/04/xmldsig-more#hmac-sha256")),
    RSA_SHA1(Flaw.ALGORITHM, method("http://www.w3.org/2000/09/xmldsig#rsa-sha1")),
    DIGEST_SHA1(Flaw.ALGORITHM, dom(document -> one(document, Dom.DS, "DigestMethod")
            .setAttribute("Algorithm", "http://www.w3.org/2000/09/xmldsig#sha1"))),
    KEY_OF_SOMETHING_ELSE(Flaw.REFERENCE, dom(document -> one(document, Dom.WSSE, "Reference")
            .setAttribute("URI", "#" + Dom.id(one(document, Dom.SOAP, "Body"))))),
    KEY_BY_VALUE(Flaw.REFERENCE, dom(document -> {
        Element info = one(document, Dom.DS, "KeyInfo");
        info.replaceChild(document.createElementNS(Dom.DS, "ds:KeyValue"), info.getFirstChild());
    })),
    TWO_SIGNATURES(Flaw.SHAPE, dom(document -> {
        Element signature = one(document, Dom.DS, "Signature");
        signature.getParentNode().appendChild(signature.cloneNode(true));
    })),
    COMMENT_IN_TEXT(Flaw.NOT_PLAIN, text(message -> message.replace("VCP1000045", "VCP1000045<!-- -->9"))),
    COMMENT_THAT_HIDES_TEXT(Flaw.NOT_PLAIN, text(message -> message.replace("VCP1000045", "VCP<!-- x -->1000045"))),
    INSTRUCTION(Flaw.NOT_PLAIN, text(message -> message.replace("VCP1000045", "<?x y?>VCP1000045"))),
    DOCUMENT_TYPE_THAT_DECLARES_IDS(
            Flaw.NOT_PLAIN, text(message -> "<!DOCTYPE Envelope [<!ATTLIST Body Id ID #IMPLIED>]>" + message)),
    ATTACHMENTS(
            Flaw.UNSIGNED,
            message -> "--b\r\nContent-Type: text/xml; charset=utf-8\r\n\r\n" + signed(message) + "\r\n--b--\r\n") {
        @Override
        public String contentType() {
            return "multipart/related; type=\"text/xml\"; boundary=b";
        }
    };

    /** A notification that completes a cancellation, as the registry sends it. */
    public static final String NOTIFICATION =
            "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns:t=\"urn:cer-cancellation:registry:types:1.0\">"
                    + "<s:Body><t:acceptNotification><t:from>CDM</t:from><t:to>VCP</t:to><t:majorVersion>1</t:majorVersion>"
                    + "<t:minorVersion>1</t:minorVersion><t:messageIdentifier>m-1</t:messageIdentifier>"
                    + "<t:transactionIdentifier>VCP1000045</t:transactionIdentifier>"
                    + "<t:transactionStatus>4</t:transactionStatus></t:acceptNotification></s:Body></s:Envelope>";

    private final Flaw flaw;
    private final Function<Instant, String> message;

    Tampering(Flaw flaw, Function<Instant, String> message) {
        this.flaw = flaw;
        this.message = message;
    }

    /** As which it is refused. */
    public Flaw flaw() {
        return flaw;
    }

    /** What was made of a message signed at this time. */
    public String message(Instant now) {
        return message.apply(now);
    }

    /** Its type. */
    public String contentType() {
        return "text/xml; charset=utf-8";
    }

    private static String signed(Instant now) {
        return SignedBytes.registry(NOTIFICATION, now);
    }

    private static Function<Instant, String> text(UnaryOperator<String> change) {
        return now -> {
            String before = signed(now);
            String after = change.apply(before);
            if (after.equals(before)) {
                throw new AssertionError("Nothing was changed in " + before);
            }
            return after;
        };
    }

    private static Function<Instant, String> dom(Consumer<Document> change) {
        return text(before -> {
            Document document = SignedBytes.read(before);
            change.accept(document);
            return StaxUtils.toString(document);
        });
    }

    private static Function<Instant, String> transform(String algorithm) {
        return dom(document -> one(document, Dom.DS, "Transform").setAttribute("Algorithm", algorithm));
    }

    private static Function<Instant, String> method(String algorithm) {
        return dom(document -> one(document, Dom.DS, "SignatureMethod").setAttribute("Algorithm", algorithm));
    }

    private static Element one(Document document, String namespace, String name) {
        return (Element) document.getElementsByTagNameNS(namespace, name).item(0);
    }

    /** The first is to the Timestamp, the second to the body. */
    private static Element reference(Document document, int place) {
        return (Element) document.getElementsByTagNameNS(Dom.DS, "Reference").item(place);
    }

    private static Node remove(Element element) {
        return element.getParentNode().removeChild(element);
    }

    private static Element wrapper(Document document) {
        return document.createElementNS("urn:wrapper", "w:wrapper");
    }

    private static Element replacedBody(Document document, boolean sameId) {
        Element signed = one(document, Dom.SOAP, "Body");
        Element forged = (Element) signed.cloneNode(true);
        forge(forged);
        if (!sameId) {
            forged.removeAttributeNS(Dom.WSU, "Id");
        }
        signed.getParentNode().replaceChild(forged, signed);
        return signed;
    }

    private static void forge(Element body) {
        body.getElementsByTagNameNS("*", "transactionIdentifier").item(0).setTextContent("VCP9999999");
    }
}
