package org.tonne.web.ui;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * Style sheets, drawings, fonts and scripts, read once. Each has an address with the hash of its content in it, so that a
 * browser keeps it for a year and a new version has a new address. A page reads {@code #{assets['store.css']}}.
 */
public class Assets implements ServletContextListener {

    static final String NAME = "assets";
    static final String FILES = Assets.class.getName() + ".files";

    private static final String FOLDER = "/WEB-INF/assets/";
    private static final Pattern FONT = Pattern.compile("url\\((fonts/[a-z-]+\\.woff2)\\)");
    private static final List<String> PLAIN = List.of(
            "fonts/tonne-text.woff2",
            "fonts/tonne-text-ext.woff2",
            "fonts/tonne-text-cyr.woff2",
            "fonts/tonne-display.woff2",
            "art.svg",
            "guide.svg",
            "seal.svg",
            "mark.svg",
            "world.svg",
            "seen.js",
            "order.js",
            "passkey.js");

    /**
     * A file as it is sent.
     *
     * @param content its bytes
     * @param zipped the same compressed, or nothing where that does not help
     * @param type its media type
     */
    record Asset(byte[] content, byte[] zipped, String type) {}

    @Override
    public void contextInitialized(ServletContextEvent start) {
        ServletContext context = start.getServletContext();
        Map<String, String> addresses = new LinkedHashMap<>();
        Map<String, Asset> files = new LinkedHashMap<>();
        PLAIN.forEach(name -> put(name, read(context, name), addresses, files));
        byte[] sheet = styles(context, addresses, "tokens.css", "store.css");
        put("store.css", sheet, addresses, files);
        put("desk.css", styles(context, addresses, "tokens.css", "store.css", "admin.css"), addresses, files);
        context.setAttribute(NAME, Map.copyOf(addresses));
        context.setAttribute(FILES, Map.copyOf(files));
    }

    private static byte[] styles(ServletContext context, Map<String, String> addresses, String... names) {
        StringBuilder sheet = new StringBuilder();
        for (String name : names) {
            sheet.append(new String(read(context, name), StandardCharsets.UTF_8));
        }
        return FONT.matcher(sheet)
                .replaceAll(font -> "url(" + addresses.get(font.group(1)) + ")")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void put(String name, byte[] content, Map<String, String> addresses, Map<String, Asset> files) {
        String address = "/assets/" + hash(content).substring(0, 12) + "/" + name;
        addresses.put(name, address);
        files.put(address, new Asset(content, name.endsWith(".woff2") ? new byte[0] : zipped(content), type(name)));
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "svg" -> "image/svg+xml";
            case "woff2" -> "font/woff2";
            default -> "application/octet-stream";
        };
    }

    private static byte[] read(ServletContext context, String name) {
        try (InputStream bytes = context.getResourceAsStream(FOLDER + name)) {
            if (bytes == null) {
                throw new IllegalStateException("The archive lacks " + FOLDER + name);
            }
            return bytes.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] zipped(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.length / 2);
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
