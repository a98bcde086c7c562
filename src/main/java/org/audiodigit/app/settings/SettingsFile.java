package org.audiodigit.app.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.audiodigit.files.AtomicFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Settings on disk, as a properties file. */
public record SettingsFile(Path file) {

    private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);

    /** What the file holds; nothing if it is missing or damaged, which the log then says. */
    public Map<String, String> read() {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (NoSuchFileException firstStart) {
            return Map.of();
        } catch (IOException | IllegalArgumentException e) {
            LOG.info("{} cannot be read, the settings begin anew", file, e);
            return Map.of();
        }
        Map<String, String> values = new TreeMap<>();
        properties.stringPropertyNames().forEach(n -> values.put(n, properties.getProperty(n)));
        return values;
    }

    public void write(Map<String, String> values) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        StringBuilder text = new StringBuilder();
        values.forEach(
                (name, value) -> text.append(name).append('=').append(escaped(value)).append('\n'));
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(file, out -> out.write(bytes));
    }

    private static String escaped(String value) {
        String text =
                value.replace("\\", "\\\\")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                        .replace("\t", "\\t")
                        .replace("\f", "\\f");
        return text.startsWith(" ") ? "\\" + text : text;
    }
}
