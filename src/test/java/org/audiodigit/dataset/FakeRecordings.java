package org.audiodigit.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.audiodigit.audio.wav.WavException;
import org.audiodigit.audio.wav.WavFormat;
import org.audiodigit.audio.wav.WavHeader;

/** A folder of stand-ins for recordings: each holds its number of frames as text. */
record FakeRecordings(Path root) {

    static final int RATE = 8000;
    static final DatasetScanner SCANNER = new DatasetScanner(FakeRecordings::read);

    FakeRecordings with(String... ids) {
        for (String id : ids) {
            holding("4000", id);
        }
        return this;
    }

    FakeRecordings holding(String content, String id) {
        try {
            Path file = root.resolve(id);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Dataset scan() throws Exception {
        return SCANNER.scan(root);
    }

    static WavHeader read(Path file) throws IOException {
        String content = Files.readString(file);
        if (!content.matches("[0-9]+")) {
            throw new WavException(file, "is not a WAV file");
        }
        WavFormat format = new WavFormat(WavFormat.Encoding.PCM, 1, RATE, 16, 2, false);
        return new WavHeader(format, Long.parseLong(content), List.of());
    }
}
