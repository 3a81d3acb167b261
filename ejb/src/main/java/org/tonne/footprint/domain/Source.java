package org.tonne.footprint.domain;

/**
 * Who published a factor, and under what licence.
 *
 * @param id by which factors name it
 * @param name in few words, for the eye
 * @param title in full
 * @param publisher who answers for it
 * @param address where it can be read
 * @param licence that lets the store use it
 */
public record Source(String id, String name, String title, String publisher, String address, String licence) {

    /** Refuses a source without a title, a publisher, an address or a licence. */
    public Source {
        if (title.isBlank() || publisher.isBlank() || address.isBlank() || licence.isBlank()) {
            throw new IllegalArgumentException("A source says who, where and under what licence: " + id);
        }
    }
}
