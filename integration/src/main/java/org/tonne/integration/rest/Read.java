package org.tonne.integration.rest;

import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Answers to public reading: tagged by their content, kept by caches for a moment, and not sent twice. */
public final class Read {

    private Read() {}

    /**
     * An answer that anybody may keep.
     *
     * @param request whether the asker has it already
     * @param body what it says
     * @param seconds how long it may be kept
     */
    public static Response json(Request request, Object body, int seconds) {
        byte[] bytes = Json.bytes(body);
        return tagged(request, bytes, Json.TYPE, hash(bytes), seconds);
    }

    /**
     * An answer of ready bytes.
     *
     * @param tag what tells this content from every other
     */
    public static Response tagged(Request request, byte[] bytes, String type, String tag, int seconds) {
        EntityTag entity = new EntityTag(tag);
        Response.ResponseBuilder answer = request.evaluatePreconditions(entity);
        if (answer == null) {
            answer = Response.ok(bytes, type);
        }
        CacheControl cache = new CacheControl();
        cache.setMaxAge(seconds);
        cache.setNoTransform(false);
        cache.getCacheExtension().put("public", "");
        return answer.tag(entity).cacheControl(cache).build();
    }

    /** A tag for these bytes. */
    public static String hash(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
