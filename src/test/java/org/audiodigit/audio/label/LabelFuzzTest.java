package org.audiodigit.audio.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.audiodigit.testing.Fuzzer;
import org.audiodigit.testing.ThreadCosts;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reading any bytes gives words in order or a sentence, at a limited cost. */
class LabelFuzzTest {

    private static final long MAX_BYTES = 64 << 20;
    private static final double MAX_SECONDS = 2;

    @TempDir private Path folder;

    private static List<byte[]> seeds(LabelFormat format) {
        List<String> texts = new ArrayList<>();
        texts.add(format.text("a.wav", SampleTranscripts.difficult()));
        texts.add(format.text("a.wav", SampleTranscripts.empty(1)));
        texts.add(
                switch (format) {
                    case AUDACITY -> "1\t2\ta\r\n\\\t5\t6\r\n2e0\t2.5\tb?";
                    case TEXTGRID ->
                            "\"ooTextFile\" \"TextGrid\" 0 3 <exists> 2\n\"TextTier\" \"p\" 0 3 1 1"
                                    + " \"x\"\n\"IntervalTier\" \"w\" 0 3 1 ! comment\n 0.5 1 \"7\"";
                    case CSV -> "label,end,start\n\"a\"\"b\",2,1\n\nc,4,3";
                    case JSON -> "{\"x\":[{}],\"words\":[{\"start\":1,\"end\":\"2\",\"label\":7}]}";
                });
        List<byte[]> seeds = new ArrayList<>();
        texts.forEach(text -> seeds.add(text.getBytes(StandardCharsets.UTF_8)));
        seeds.add(("\uFEFF" + texts.get(2)).getBytes(StandardCharsets.UTF_16LE));
        return seeds;
    }

    @ParameterizedTest
    @EnumSource(LabelFormat.class)
    void readsOrRejectsEveryFile(LabelFormat format) throws Exception {
        Path file = folder.resolve("a" + format.extension());
        new Fuzzer("labels-" + format.optionName(), seeds(format), 3000)
                .run(
                        bytes -> {
                            Files.write(file, bytes);
                            ThreadCosts before = ThreadCosts.now();
                            String outcome = outcome(file);
                            ThreadCosts costs = ThreadCosts.now().since(before);
                            assertThat(costs.bytes()).isLessThan(MAX_BYTES);
                            assertThat(costs.cpuSeconds()).isLessThan(MAX_SECONDS);
                            return outcome;
                        });
    }

    private static String outcome(Path file) {
        try {
            List<TranscribedWord> words = LabelFiles.read(file);
            double seconds = words.isEmpty() ? 0 : words.get(words.size() - 1).end();
            // checks the order
            return "words " + new Transcript(seconds, words).words().size();
        } catch (LabelException e) {
            String reason = e.getReason();
            if (!e.getMessage().equals(file + ": " + reason)
                    || reason.contains("\n")
                    || reason.contains("Exception")) {
                throw new AssertionError("not a sentence: " + e.getMessage());
            }
            return reason;
        }
    }
}
