package org.audiodigit.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.audiodigit.dataset.BundledRecordings;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.DatasetScanner;
import org.audiodigit.files.ProgramFolder;
import org.audiodigit.testing.ChildProgram;
import org.audiodigit.testing.VirtualSoundCard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Speaks a session of two speakers to a program of its own, which is killed twice. Skipped where no
 * virtual sound card is available.
 */
@Timeout(300)
@Tag("process")
@Tag("sound-card")
class SessionSoundCardTest {

    private static final String WORDS = "3 5 7";
    private static final int TAKES = 3;
    private static final int TAKES_OF_SPEAKER = 9;
    private static final int SPEAKERS = 2;

    /** A program that is killed shows the same as one that ends without a display. */
    private static final List<String> HEADLESS =
            List.of(
                    "-Dglass.platform=Monocle",
                    "-Dmonocle.platform=Headless",
                    "-Dprism.order=sw",
                    "-Djava.awt.headless=true");

    @TempDir private Path home;
    private Path voices;

    @BeforeEach
    void assumeCard() throws IOException {
        VirtualSoundCard.assumeAvailable();
        voices = BundledRecordings.unpackedIn(ProgramFolder.standard());
    }

    private Path folder() {
        return home.resolve("data");
    }

    private ChildProgram start() throws IOException {
        return new ChildProgram(SessionProgram.class, HEADLESS, folder(), WORDS, TAKES, SPEAKERS);
    }

    /** Says the prompted words until a line appears; returns the number of prompts. */
    private int speak(ChildProgram program, String voice, String until) throws Exception {
        int said = 0;
        for (int line = 1; ; line++) {
            program.awaitLines(line);
            String text = program.out().get(line - 1).text();
            if (text.equals(until)) {
                return said;
            }
            assertThat(text).doesNotStartWith("problem");
            if (text.startsWith("say ")) {
                String word = text.substring(4);
                VirtualSoundCard.play(recording(voice, word, said)).waitFor();
                said++;
            }
        }
    }

    private Path recording(String voice, String word, int said) {
        return voices.resolve(voice).resolve("%s_%s_%d.wav".formatted(word, voice, said % 3));
    }

    /** The content of every take on the disk. */
    private Map<String, String> takes() throws IOException {
        Map<String, String> takes = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder())) {
            for (Path file : all.filter(path -> path.toString().endsWith(".wav")).toList()) {
                takes.put(
                        folder().relativize(file).toString(),
                        java.util.Arrays.hashCode(Files.readAllBytes(file)) + "");
            }
        }
        return takes;
    }

    @Test
    void aKilledSessionIsContinuedWithoutALossAndTrains() throws Exception {
        try (ChildProgram first = start()) {
            speak(first, "01", "saved 4");
            // in the middle of the next word
            Process word = VirtualSoundCard.play(voices.resolve("01").resolve("3_01_0.wav"));
            first.kill();
            word.waitFor();
        }
        Map<String, String> beforeKill = takes();
        assertThat(beforeKill).hasSize(4);

        Map<String, String> beforeSecondKill;
        try (ChildProgram second = start()) {
            assertThat(speak(second, "01", "saved " + TAKES_OF_SPEAKER))
                    .isGreaterThanOrEqualTo(TAKES_OF_SPEAKER - 4);
            second.kill();
            beforeSecondKill = takes();
        }
        assertThat(beforeSecondKill).containsAllEntriesOf(beforeKill).hasSize(TAKES_OF_SPEAKER);

        try (ChildProgram third = start()) {
            speak(third, "02", "complete");
            assertThat(third.end()).isZero();
        }
        assertThat(takes())
                .containsAllEntriesOf(beforeSecondKill)
                .hasSize(SPEAKERS * TAKES_OF_SPEAKER);
        checkDataset();
        train();
    }

    private void checkDataset() throws Exception {
        Dataset dataset = DatasetScanner.standard().scan(folder());
        assertThat(dataset.layout()).isEqualTo("speaker-folders");
        assertThat(dataset.problems()).isEmpty();
        assertThat(dataset.speakerIds()).containsExactly("01", "02");
        assertThat(
                        dataset.clips().stream()
                                .map(Clip::label)
                                .collect(
                                        Collectors.groupingBy(
                                                Function.identity(), Collectors.counting())))
                .isEqualTo(Map.of("3", 6L, "5", 6L, "7", 6L));
        try (Stream<Path> files = Files.walk(folder())) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .noneMatch(name -> name.endsWith(".tmp") || name.equals("in-use.lock"));
        }
    }

    private void train() throws Exception {
        Path model = home.resolve("model");
        try (ChildProgram training =
                new ChildProgram(
                        "train", folder(), "--epochs", 1, "--split", "random", "--output", model)) {
            assertThat(training.end()).as("standard error %s", training.err()).isZero();
        }
        assertThat(model.resolve("manifest.json")).exists();
    }
}
