package org.audiodigit.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.audiodigit.audio.wav.Pcm16;
import org.audiodigit.signal.Waveform;
import org.audiodigit.testing.ChildJvm;
import org.audiodigit.testing.Sounds;
import org.audiodigit.testing.WavFileBuilder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("process")
class LongRecordingTest {

    private static final int RATE = 8000;
    private static final int SECONDS = 3600;
    private static final int EVERY_SECONDS = 10;
    private static final int TIMEOUT_SECONDS = 300;

    @TempDir private Path folder;

    /** The samples of an hour alone take 115 MB in memory. */
    @Test
    void anHourIsTranscribedInAHeapThatCannotHoldIt() throws Exception {
        Path file = hour();

        ChildJvm child =
                ChildJvm.run(
                        TranscriptionRun.class,
                        folder,
                        TIMEOUT_SECONDS,
                        List.of("-Xmx40m"),
                        Map.of(TranscriptionRun.FILE_PROPERTY, file.toString()));

        assertThat(child.exitCode()).as(child.output()).isZero();
        assertThat(child.output().strip())
                .isEqualTo(SECONDS + " s, " + SECONDS / EVERY_SECONDS + " utterances");
    }

    /** A word in each ten seconds. */
    private Path hour() throws IOException {
        Waveform noise = Sounds.noise(0.001, EVERY_SECONDS * RATE, RATE, 1);
        Waveform part = Sounds.mix(noise, Sounds.vowel(150, RATE / 2, RATE), 2 * RATE);
        byte[] bytes = new byte[2 * part.length()];
        for (int i = 0; i < part.length(); i++) {
            Pcm16.put(part.samples()[i], bytes, 2 * i);
        }
        long size = 2L * SECONDS * RATE;
        byte[] head =
                WavFileBuilder.riff().fmt(1, 1, RATE, 16).chunk("data", size, new byte[0]).bytes();
        Path file = folder.resolve("hour.wav");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(head);
            for (int i = 0; i < SECONDS / EVERY_SECONDS; i++) {
                out.write(bytes);
            }
        }
        return file;
    }
}
