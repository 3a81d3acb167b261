package org.tonne.config;

import java.net.URI;

/**
 * The store itself.
 *
 * @param baseUrl where buyers reach it, without a slash at the end; links in mails, PDFs and codes begin with it
 */
public record StoreSettings(URI baseUrl) {

    /** The absolute address of a path that begins with a slash. */
    public URI link(String path) {
        return URI.create(baseUrl + path);
    }
}
