package org.audiodigit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.audiodigit.audio.wav.WavException;
import org.audiodigit.audio.wav.WavFormat;
import org.audiodigit.audio.wav.WavHeader;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.DatasetScanner;

/** A folder of stand-ins for recordings: each file contains its number of frames as text. */
public record FakeRecordings(Path root) {

    public static final int RATE = 8000;
    public static final DatasetScanner SCANNER = new DatasetScanner(FakeRecordings::read);

    public FakeRecordings with(String... ids) {
        for (String id : ids) {
            withContent("4000", id);
        }
        return this;
    }

    public FakeRecordings withContent(String content, String id) {
        try {
            Path file = root.resolve(id);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Dataset scan() throws Exception {
        return SCANNER.scan(root);
    }

    public static WavHeader read(Path file) throws IOException {
        String content = Files.readString(file);
        if (!content.matches("[0-9]+")) {
            throw new WavException(file, "is not a WAV file");
        }
        WavFormat format = new WavFormat(WavFormat.Encoding.PCM, 1, RATE, 16, 2, false);
        return new WavHeader(format, Long.parseLong(content), List.of());
    }
}
