package org.tonne.http;

import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParser;
import org.apache.hc.core5.http.io.SessionInputBuffer;

import java.io.IOException;
import java.io.InputStream;

/**
 * Reads the heads of the answers of one connection. An answer that came before its question was asked is none, and one
 * that says twice or in two ways how long it is could be read in two ways (RFC 9112, 6.3).
 */
final class StrictParser extends DefaultHttpResponseParser {

    private boolean interim;

    StrictParser(Http1Config bounds) {
        super(bounds);
    }

    @Override
    public ClassicHttpResponse parse(SessionInputBuffer buffer, InputStream in) throws IOException, HttpException {
        if (buffer.length() > 0 && !interim) {
            throw new ProtocolException("The connection holds bytes that belong to no answer");
        }
        ClassicHttpResponse head = super.parse(buffer, in);
        if (head != null) {
            interim = head.getCode() < HttpStatus.SC_SUCCESS;
            requireOneLength(head);
        }
        return head;
    }

    private static void requireOneLength(ClassicHttpResponse head) throws ProtocolException {
        int lengths = head.countHeaders(HttpHeaders.CONTENT_LENGTH) + head.countHeaders(HttpHeaders.TRANSFER_ENCODING);
        if (lengths > 1) {
            throw new ProtocolException("The answer has more than one length");
        }
    }
}
