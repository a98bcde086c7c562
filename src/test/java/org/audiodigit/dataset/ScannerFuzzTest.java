package org.audiodigit.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.audiodigit.testing.Fuzzer;
import org.audiodigit.testing.WavFileBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scan finds a valid recording among any other files in the folder, and reports the others. */
class ScannerFuzzTest {

    /** Separates file name, content and metadata of speakers in an input. */
    private static final byte CUT = 0x1F;

    @TempDir private Path folder;

    private static byte[] seed(String name, byte[] wav, String speakers) {
        byte[] first = (name + (char) CUT).getBytes(StandardCharsets.ISO_8859_1);
        byte[] last = ((char) CUT + speakers).getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = Arrays.copyOf(first, first.length + wav.length + last.length);
        System.arraycopy(wav, 0, all, first.length, wav.length);
        System.arraycopy(last, 0, all, first.length + wav.length, last.length);
        return all;
    }

    @Test
    void scansEveryFolder() throws Exception {
        byte[] good = WavFileBuilder.pcm16(8000, 1, 2, 3);
        String metadata = "{\"01\": {\"age\": 30, \"gender\": \"male\", \"accent\": \"German\"}}";
        List<byte[]> seeds =
                List.of(
                        seed("1_bob_0.wav", good, ""),
                        seed("9_01_49.wav", good, metadata),
                        seed("zero_x_1.WAV", good, "[]"),
                        seed("7_alice_3.wav", new byte[3], "{\"bob\": {}}"));
        new Fuzzer("scanner", seeds, 500).run(this::outcome);
    }

    private String outcome(byte[] input) throws Exception {
        Path data = Files.createTempDirectory(folder, "data");
        List<Path> written = new ArrayList<>();
        try {
            written.add(Files.write(data.resolve("0_01_0.wav"), WavFileBuilder.pcm16(8000, 4)));
            List<byte[]> parts = parts(input);
            String name = name(parts.get(0));
            if (!name.isEmpty()) {
                written.add(Files.write(data.resolve(name), parts.get(1)));
            }
            written.add(Files.write(data.resolve("audioMNIST_meta.txt"), parts.get(2)));

            Dataset dataset = DatasetScanner.standard().scan(data);

            assertThat(dataset.clips()).anyMatch(clip -> clip.id().equals("0_01_0.wav"));
            return dataset.clips().size()
                    + dataset.problems().stream()
                            .map(Problem::reason)
                            .collect(Collectors.joining("; "));
        } finally {
            for (Path file : written) {
                Files.deleteIfExists(file);
            }
            Files.delete(data);
        }
    }

    private static List<byte[]> parts(byte[] input) {
        int first = 0;
        while (first < input.length && input[first] != CUT) {
            first++;
        }
        int last = input.length;
        while (last > first + 1 && input[last - 1] != CUT) {
            last--;
        }
        int middle = Math.min(first + 1, input.length);
        return List.of(
                Arrays.copyOf(input, first),
                Arrays.copyOfRange(input, middle, Math.max(middle, last - 1)),
                Arrays.copyOfRange(input, Math.max(middle, last), Math.max(input.length, middle)));
    }

    /**
     * Replaces characters that some file systems reject and avoids the names of the other files.
     */
    private static String name(byte[] bytes) {
        String name =
                new String(bytes, StandardCharsets.ISO_8859_1)
                        .replaceAll("[^ -~]|[/\\\\:*?\"<>|]", "x");
        String cut = name.substring(0, Math.min(80, name.length()));
        boolean taken =
                cut.isBlank() || cut.strip().matches("\\.+|0_01_0\\.wav|audioMNIST_meta\\.txt");
        return taken ? "" : cut;
    }
}
