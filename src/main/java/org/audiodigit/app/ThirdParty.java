package org.audiodigit.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A library that the program contains, or a part of one.
 *
 * @param part whether it is a part of the library before it, such as a native library or a font
 * @param jars names of its jar files without version, empty for a part
 */
record ThirdParty(String name, String version, String licence, boolean part, List<String> jars) {

    private static final String LIST = "/licences/THIRD-PARTY.txt";

    private static final int FIELDS = 4;

    /** Reads the list that the program is shipped with. */
    static List<ThirdParty> list() {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                ThirdParty.class.getResourceAsStream(LIST),
                                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(ThirdParty::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + LIST, e);
        }
    }

    private static ThirdParty parse(String line) {
        String[] fields = line.split("\\|", FIELDS);
        String jars = fields[3].strip();
        return new ThirdParty(
                fields[0].strip(),
                fields[1].strip(),
                fields[2].strip(),
                line.startsWith(" "),
                jars.isEmpty() ? List.of() : List.of(jars.split(", ")));
    }
}
