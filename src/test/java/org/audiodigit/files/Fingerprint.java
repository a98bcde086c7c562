package org.audiodigit.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Computes the expected {@link BundledFolder#fingerprint} of a folder. READMEs are ignored: a
 * changed README should not cause the folder to be unpacked again to another path, without the
 * files that the user added.
 */
public final class Fingerprint {

    private Fingerprint() {}

    /** Eight hexadecimal digits, independent of the line separator. */
    public static String of(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files =
                    walk.filter(Files::isRegularFile)
                            .filter(file -> !file.endsWith("README.md"))
                            .sorted()
                            .toList();
        }
        CRC32 crc = new CRC32();
        for (Path file : files) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            crc.update(name.getBytes(StandardCharsets.UTF_8));
            for (byte value : Files.readAllBytes(file)) {
                if (value != '\r') {
                    crc.update(value);
                }
            }
        }
        return "%08x".formatted(crc.getValue());
    }
}
