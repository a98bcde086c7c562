package org.audiodigit.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes invalid recordings. */
public final class DamagedFiles {

    private static final int RATE = 8000;
    private static final byte[] GOOD = WavFileBuilder.pcm16(RATE, 1, 2, 3, 4, 5);

    private DamagedFiles() {}

    /**
     * Writes files that are not valid recordings.
     *
     * @return the files with a part of the message for the user
     */
    public static Map<Path, String> recordings(Path folder) throws IOException {
        Files.createDirectories(folder);
        Map<Path, String> files = new LinkedHashMap<>();
        put(files, folder, "empty.wav", new byte[0], "is empty");
        put(files, folder, "tiny.wav", new byte[] {'R', 'I', 'F'}, "not a WAV file");
        put(files, folder, "cut.wav", Arrays.copyOf(GOOD, 20), "fmt chunk");
        put(
                files,
                folder,
                "text.wav",
                "These are words.".repeat(9).getBytes(StandardCharsets.US_ASCII),
                "not a WAV file");
        put(files, folder, "mp3-inside.wav", wav(0x55, 1, RATE, 16), "unsupported encoding");
        put(files, folder, "no-channels.wav", wav(1, 0, RATE, 16), "0 channels");
        put(files, folder, "no-rate.wav", wav(1, 1, 0, 16), "a sample rate of 0 Hz");
        put(files, folder, "no-data.wav", Arrays.copyOf(GOOD, 36), "no data chunk");
        put(files, folder, "lying-fmt.wav", changed(16, 15), "fmt chunk has 15 bytes");
        put(files, folder, "silent.wav", WavFileBuilder.pcm16(RATE), "contains no samples");
        files.put(folder.resolve("gone.wav"), "no such file or folder");
        return files;
    }

    private static void put(
            Map<Path, String> files, Path folder, String name, byte[] bytes, String reason)
            throws IOException {
        files.put(Files.write(folder.resolve(name), bytes), reason);
    }

    private static byte[] wav(int tag, int channels, int rate, int bits) {
        return WavFileBuilder.riff().fmt(tag, channels, rate, bits).data(new byte[64]).bytes();
    }

    private static byte[] changed(int at, int value) {
        byte[] bytes = GOOD.clone();
        bytes[at] = (byte) value;
        return bytes;
    }
}
