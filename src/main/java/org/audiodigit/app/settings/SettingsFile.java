package org.audiodigit.app.settings;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
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

/** The properties file of the settings. */
public record SettingsFile(Path file) {

    private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);

    /** Reads all settings. A missing or damaged file contains none; damage is logged. */
    public Map<String, String> read() {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (NoSuchFileException missing) {
            return Map.of();
        } catch (IOException | IllegalArgumentException e) {
            LOG.info("Cannot read {}; all settings get their defaults", file, e);
            return Map.of();
        }
        Map<String, String> values = new TreeMap<>();
        properties.stringPropertyNames().forEach(n -> values.put(n, properties.getProperty(n)));
        return values;
    }

    public void write(Map<String, String> values) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Properties properties = new Properties();
        properties.putAll(values);
        StringWriter text = new StringWriter();
        properties.store(text, null);
        // the same file on every system
        String lines = text.toString().replace("\r", "");
        byte[] bytes = lines.getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(file, out -> out.write(bytes));
    }
}
