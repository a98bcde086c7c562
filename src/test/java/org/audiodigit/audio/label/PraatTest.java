package org.audiodigit.audio.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exchanges TextGrids with Praat, which runs scripts without a window. */
@Tag("process")
class PraatTest {

    private static final int TIMEOUT_SECONDS = 60;

    private static final String PRINT_INTERVALS =
            """
            form Read
              sentence File
            endform
            Read from file: file$
            count = Get number of intervals: 1
            clearinfo
            for i to count
              start = Get start time of interval: 1, i
              end = Get end time of interval: 1, i
              label$ = Get label of interval: 1, i
              # one second is added, since fixed$ formats 0 without decimals
              appendInfoLine: fixed$ (start + 1, 6), tab$, fixed$ (end + 1, 6), tab$, label$
            endfor
            """;

    private static final String WRITE_TEXTGRID =
            """
            form Write
              sentence File
              sentence Label
              word Command
            endform
            Text writing preferences: "try ASCII, then UTF-16"
            Create TextGrid: 0, 3, "words beeps", "beeps"
            Insert boundary: 1, 0.5
            Insert boundary: 1, 1.25
            Set interval text: 1, 2, label$
            Insert point: 2, 1, "beep"
            if command$ = "short"
              Save as short text file: file$
            else
              Save as text file: file$
            endif
            """;

    @TempDir private Path folder;

    @BeforeAll
    static void needsPraat() {
        assumeTrue(praat().isPresent(), "praat is not installed");
    }

    private static Optional<Path> praat() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(path -> Path.of(path, "praat"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Runs a script and returns its output. */
    private String run(String script, String... arguments)
            throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("script.praat"), script);
        List<String> command = new ArrayList<>();
        command.add(praat().orElseThrow().toString());
        command.addAll(List.of("--utf8", "--run", file.toString()));
        command.addAll(List.of(arguments));
        Path output = folder.resolve("output.txt");
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        try {
            assertThat(process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        String text = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(process.exitValue()).as(text).isZero();
        return text;
    }

    @Test
    void praatReadsTheWordsAndPauses() throws Exception {
        Path file = folder.resolve("a.TextGrid");
        LabelFiles.write(file, LabelFormat.TEXTGRID, "a.wav", SampleTranscripts.difficult());

        assertThat(run(PRINT_INTERVALS, file.toString()).lines())
                .containsExactly(
                        "1.000000\t1.250000\t4",
                        "1.250000\t1.500000\t7?",
                        "1.500000\t2.125000\t",
                        "2.125000\t2.500000\ta \"b\", c",
                        "2.500000\t3.000001\t",
                        "3.000001\t3.500000\tzwölf",
                        "3.500000\t4.000000\t",
                        "4.000000\t5.500000\t!5<x>");
    }

    @Test
    void praatReadsATextGridWithoutWords() throws Exception {
        Path file = folder.resolve("a.TextGrid");
        LabelFiles.write(file, LabelFormat.TEXTGRID, "a.wav", SampleTranscripts.empty(3));

        assertThat(run(PRINT_INTERVALS, file.toString()).strip()).isEqualTo("1.000000\t4.000000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"long", "short"})
    void theTextGridsOfPraatAreRead(String form) throws Exception {
        for (String label : List.of("seven", "a \"b\"", "fünf")) {
            Path file = folder.resolve("b.TextGrid");

            run(WRITE_TEXTGRID, file.toString(), label, form);

            assertThat(LabelFiles.read(file))
                    .containsExactly(TranscribedWord.given(0.5, 1.25, label));
        }
    }
}
