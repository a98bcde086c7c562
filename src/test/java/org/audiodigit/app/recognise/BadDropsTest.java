package org.audiodigit.app.recognise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.audiodigit.testing.DamagedFiles;
import org.audiodigit.testing.FakeAudioInput;
import org.audiodigit.testing.TestContext;
import org.audiodigit.testing.TrainedTones;
import org.audiodigit.testing.UnusualFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Paths that are dropped, opened or pasted and cannot be used are reported with the reason, and the
 * shown recording stays.
 */
@Tag("engine")
class BadDropsTest {

    @RegisterExtension static final TrainedTones TONES = TrainedTones.good();

    @TempDir private Path folder;
    private TestContext test;
    private RecogniseViewModel model;
    private RecognitionEntry before;

    @BeforeEach
    void showOne() {
        test = TestContext.withoutWindow(folder.resolve("models"));
        model = new RecogniseViewModel(test.context(), new FakeAudioInput());
        test.context().workspace().model().use(TONES.model());
        model.open(List.of(TONES.clip(2, 0)));
        before = model.shown().entry().orElseThrow();
    }

    @AfterEach
    void leave() {
        test.context().workspace().model().activeProperty().get().ifPresent(m -> m.model().close());
    }

    private void assertReported(Path dropped, String reason) {
        assertThat(model.problems().lineProperty().get())
                .contains(dropped.getFileName().toString(), reason)
                .doesNotContain("Exception", "\n");
        assertThat(model.shown().entry()).contains(before);
        assertThat(model.history().entries()).containsExactly(before);
        assertThat(model.sound().shownProperty().get()).isPresent();
    }

    @Test
    void damagedRecordings() throws Exception {
        for (Map.Entry<Path, String> bad :
                DamagedFiles.recordings(folder.resolve("bad")).entrySet()) {
            model.open(List.of(bad.getKey()));
            assertReported(bad.getKey(), bad.getValue());
            test.dialogs().recordings = List.of(bad.getKey());
            model.problems().clear();
            model.opener().chooseRecordings();
            assertReported(bad.getKey(), bad.getValue());
            model.problems().clear();
            model.opener().paste(bad.getKey().toString());
            assertReported(bad.getKey(), bad.getValue());
        }
    }

    @Test
    void everyDamagedFileAmongGoodOnesIsReported() throws Exception {
        Path bad = folder.resolve("bad");
        int number = DamagedFiles.recordings(bad).size() - 1;
        Files.copy(TONES.clip(3, 0), bad.resolve("zz-good.wav"));

        model.open(List.of(bad));

        assertThat(model.problems().allProperty().get().lines()).hasSize(number);
        assertThat(model.shown().entry().orElseThrow().source()).isEqualTo("zz-good.wav");
    }

    @Test
    void aFolderWithEveryUnusualCaseIsSearchedByTheRuleOfTheProgram() throws Exception {
        Path unusual = UnusualFolder.write(Files.createDirectories(folder.resolve("parent")));

        model.open(List.of(unusual));

        assertThat(model.history().entries())
                .filteredOn(entry -> entry != before)
                .extracting(entry -> entry.file().orElseThrow())
                .containsExactlyInAnyOrderElementsOf(UnusualFolder.expected(unusual));
        assertThat(model.problems().allProperty().get().lines())
                .satisfiesExactlyInAnyOrder(
                        line -> assertThat(line).contains("more than 32 folders deep"),
                        line -> assertThat(line).contains("m.wav", "no such file or folder"));
    }

    @Test
    void missingAndEmptyFolders() throws Exception {
        Path gone = folder.resolve("gone");
        model.open(List.of(gone));
        assertReported(gone, "no such file or folder");
        Path empty = Files.createDirectories(folder.resolve("empty"));
        model.open(List.of(empty));
        assertReported(empty, "contains no WAV files");
    }

    @Test
    void aFolderWithoutPermission() throws Exception {
        Path closed = Files.createDirectories(folder.resolve("closed"));
        assumeTrue(
                closed.toFile().setReadable(false), "the file system does not support permissions");
        assumeTrue(!Files.isReadable(closed), "the user may read every folder");
        model.open(List.of(closed));
        assertReported(closed, "permission denied");
        assertThat(closed.toFile().setReadable(true)).isTrue();
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aNamedPipe() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "mkfifo is not installed");
        Path pipe = folder.resolve("pipe.wav");
        new ProcessBuilder("/usr/bin/mkfifo", pipe.toString()).start().waitFor();
        model.open(List.of(pipe));
        assertReported(pipe, "is not a regular file");
    }

    @Test
    void aMissingFolderToSaveIn() {
        Path wav = folder.resolve("nowhere/saved.wav");
        Path csv = folder.resolve("nowhere/saved.csv");
        test.dialogs().save = Optional.of(wav);
        model.save();
        test.dialogs().save = Optional.of(csv);
        model.exportHistory();
        assertThat(test.dialogs().warnings).hasSize(2);
        assertThat(test.dialogs().warnings.get(0)).contains(wav.toString());
        assertThat(test.dialogs().warnings.get(1)).contains(csv.toString());
        assertThat(test.dialogs().messages).isEmpty();
    }
}
