package org.audiodigit.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.audiodigit.app.settings.Settings;
import org.audiodigit.app.shell.ShellViewModel;
import org.audiodigit.audio.wav.WavReader;
import org.audiodigit.model.ModelStore;
import org.audiodigit.testing.DamagedFiles;
import org.audiodigit.testing.NothingBundled;
import org.audiodigit.testing.TestContext;
import org.audiodigit.testing.TrainedTones;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * An unusable data set or model is reported with the reason each time the user chooses it, and the
 * previous one stays active.
 */
@Tag("engine")
class BadChoicesTest {

    @RegisterExtension static final TrainedTones TONES = TrainedTones.weak();

    @TempDir private Path folder;
    @TempDir private Path elsewhere;
    private TestContext test;
    private Workspace workspace;
    private LoadedDataset openBefore;
    private LoadedModel usedBefore;

    @BeforeEach
    void openUsableOnes() {
        test = TestContext.withoutWindow(folder.resolve("models"));
        workspace = test.context().workspace();
        // shows the problems as warnings, as the window does
        new ShellViewModel(workspace, test.dialogs(), new Settings(Map.of()), new NothingBundled());
        workspace.data().open(TONES.data());
        workspace.model().use(TONES.model());
        openBefore = workspace.data().openProperty().get().orElseThrow();
        usedBefore = workspace.model().activeProperty().get().orElseThrow();
    }

    @AfterEach
    void close() {
        usedBefore.model().close();
    }

    private void assertRejected(Path chosen, String reason) throws Exception {
        assertThat(test.dialogs().warnings).as("once for each choice of " + chosen).hasSize(2);
        assertThat(test.dialogs().warnings)
                .allSatisfy(
                        warning ->
                                assertThat(warning)
                                        .contains(chosen.getFileName().toString(), reason)
                                        .doesNotContain("Exception", "\n"));
        test.dialogs().warnings.clear();
        assertThat(workspace.data().openProperty().get()).containsSame(openBefore);
        assertThat(workspace.model().activeProperty().get()).containsSame(usedBefore);
        assertThat(workspace.model().engineProperty().get()).isEqualTo(ModelSession.Engine.READY);
        usedBefore.model().classify(WavReader.read(TONES.data().resolve("1_ann_0.wav")).waveform());
    }

    private void rejectsDataset(Path chosen, String reason) throws Exception {
        workspace.data().open(chosen);
        workspace.data().open(chosen);
        assertRejected(chosen, reason);
    }

    private void rejectsModel(Path chosen, String reason) throws Exception {
        workspace.model().use(chosen);
        workspace.model().use(chosen);
        assertRejected(chosen, reason);
    }

    @Test
    void foldersWithoutRecordingsAreRejected() throws Exception {
        rejectsDataset(folder.resolve("gone"), "no such file or folder");
        rejectsDataset(Files.createDirectories(folder.resolve("empty")), "contains no recordings");
        rejectsDataset(TONES.data().resolve("1_ann_0.wav"), "is not a folder");
        Path bad = folder.resolve("bad");
        DamagedFiles.recordings(bad);
        rejectsDataset(bad, "fit no layout");
    }

    @Test
    void aFolderWithoutReadPermissionIsRejected() throws Exception {
        Path closed = Files.createDirectories(folder.resolve("closed"));
        assumeTrue(closed.toFile().setReadable(false), "this file system has no permissions");
        assumeTrue(!Files.isReadable(closed), "this user may read every file");
        rejectsDataset(closed, "permission denied");
        assertThat(closed.toFile().setReadable(true)).isTrue();
    }

    /** Damages the copy of a model. */
    private interface Damage {
        void apply(Path manifest, Path weights) throws Exception;
    }

    private Path damaged(String name, Damage damage) throws Exception {
        Path copy = Files.createDirectories(folder.resolve(name));
        try (Stream<Path> files = Files.list(TONES.model())) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        Path weights = copy.resolve(ModelStore.manifest(copy).weights().file());
        damage.apply(copy.resolve("manifest.json"), weights);
        return copy;
    }

    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void damagedModelsAreRejected() throws Exception {
        Map<String, Path> damagedModels = new TreeMap<>();
        damagedModels.put("no such file or folder", folder.resolve("gone"));
        damagedModels.put("manifest.json: is damaged", damaged("cut", (m, w) -> truncate(m)));
        damagedModels.put("is too large for a manifest", damaged("large", (m, w) -> large(m)));
        damagedModels.put(
                "the list of labels is missing or invalid", damaged("labels", (m, w) -> labels(m)));
        damagedModels.put(
                "is missing; the model is incomplete", damaged("lost", (m, w) -> Files.delete(w)));
        damagedModels.put("is damaged: ", damaged("longer", (m, w) -> longer(w)));
        damagedModels.put("from 1 to 10000", damaged("giant", (m, w) -> giant(m)));
        for (Map.Entry<String, Path> entry : damagedModels.entrySet()) {
            rejectsModel(entry.getValue(), entry.getKey());
        }
    }

    private static void truncate(Path manifest) throws IOException {
        Files.writeString(manifest, "{");
    }

    private static void large(Path manifest) throws IOException {
        try (RandomAccessFile sparse = new RandomAccessFile(manifest.toFile(), "rw")) {
            sparse.setLength(1 << 30);
        }
    }

    private static void labels(Path manifest) throws IOException {
        String many =
                IntStream.range(0, 10_001)
                        .mapToObj(i -> "\"" + i + "\"")
                        .collect(Collectors.joining(","));
        change(manifest, "\"labels\": \\[[^]]*]", "\"labels\": [" + many + "]");
    }

    private static void longer(Path weights) throws IOException {
        Files.write(weights, new byte[1], java.nio.file.StandardOpenOption.APPEND);
    }

    private static void giant(Path manifest) throws IOException {
        change(manifest, "\"frames\": \"96\"", "\"frames\": \"100000000\"");
    }

    private static void change(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        String changed = text.replaceFirst(from, to);
        assertThat(changed).isNotEqualTo(text);
        Files.writeString(file, changed);
    }

    @Test
    void weightsLinkedFromOutsideTheFolderAreRejected() throws Exception {
        Path linked =
                damaged(
                        "linked",
                        (manifest, weights) -> {
                            Path out = Files.move(weights, elsewhere.resolve("weights"));
                            try {
                                Files.createSymbolicLink(weights, out);
                            } catch (UnsupportedOperationException | FileSystemException e) {
                                assumeTrue(false, "links cannot be created here: " + e);
                            }
                        });
        rejectsModel(linked, "is a link to a file outside of the model's folder");
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aManifestThatIsAPipeIsRejected() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "mkfifo is missing");
        Path piped =
                damaged(
                        "piped",
                        (manifest, weights) -> {
                            Files.delete(manifest);
                            new ProcessBuilder("/usr/bin/mkfifo", manifest.toString())
                                    .start()
                                    .waitFor();
                        });
        rejectsModel(piped, "is not a regular file");
    }
}
