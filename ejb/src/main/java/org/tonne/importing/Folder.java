package org.tonne.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Where files lie: a folder on disk, or resources of the product. */
@FunctionalInterface
interface Folder {

    /** The whole file. */
    byte[] read(String name) throws IOException, ImportRefused;

    /** A folder on disk. */
    static Folder at(Path folder) {
        return name -> {
            Path file = folder.resolve(name);
            if (!Files.isReadable(file)) {
                throw new ImportRefused(name, 0, "the file is missing in " + folder + ", or may not be read");
            }
            return Files.readAllBytes(file);
        };
    }

    /** Resources beside this class, or under an absolute path. */
    static Folder ofResources(String path) {
        return name -> {
            try (InputStream resource = Objects.requireNonNull(Folder.class.getResourceAsStream(path + name), name)) {
                return resource.readAllBytes();
            }
        };
    }

    /** The bytes as a stream without a byte order mark. */
    static InputStream stream(byte[] bytes) {
        boolean marked =
                bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        return marked ? new ByteArrayInputStream(bytes, 3, bytes.length - 3) : new ByteArrayInputStream(bytes);
    }
}
