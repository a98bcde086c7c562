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
 * A data set or a model that cannot be used is named with the reason, each time that it is chosen,
 * and the one before stays.
 */
@Tag("engine")
class BadChoicesTest {

    @RegisterExtension static final TrainedTones TONES = TrainedTones.weak();

    @TempDir private Path folder;
    @TempDir private Path elsewhere;
    private TestContext test;
    private Workspace workspace;
    private LoadedDataset openBefore;
    private ActiveModel usedBefore;

    @BeforeEach
    void openGoodOnes() {
        test = TestContext.withoutWindow(folder.resolve("models"));
        workspace = test.context().workspace();
        // says the problems as the window does
        new ShellViewModel(workspace, test.dialogs(), new Settings(Map.of()), new NothingBundled());
        workspace.data().open(TONES.data());
        workspace.model().use(TONES.model());
        openBefore = workspace.data().openProperty().get().orElseThrow();
        usedBefore = workspace.model().inUseProperty().get().orElseThrow();
    }

    @AfterEach
    void close() {
        usedBefore.model().close();
    }

    private void stays(Path chosen, String reason) throws Exception {
        assertThat(test.dialogs().warned).as("once for each choice of " + chosen).hasSize(2);
        assertThat(test.dialogs().warned)
                .allSatisfy(
                        warning ->
                                assertThat(warning)
                                        .contains(chosen.getFileName().toString(), reason)
                                        .doesNotContain("Exception", "\n"));
        test.dialogs().warned.clear();
        assertThat(workspace.data().openProperty().get()).containsSame(openBefore);
        assertThat(workspace.model().inUseProperty().get()).containsSame(usedBefore);
        assertThat(workspace.model().engineProperty().get()).isEqualTo(ModelSession.Engine.READY);
        usedBefore.model().classify(WavReader.read(TONES.data().resolve("1_ann_0.wav")).waveform());
    }

    private void dataRefused(Path chosen, String reason) throws Exception {
        workspace.data().open(chosen);
        workspace.data().open(chosen);
        stays(chosen, reason);
    }

    private void modelRefused(Path chosen, String reason) throws Exception {
        workspace.model().use(chosen);
        workspace.model().use(chosen);
        stays(chosen, reason);
    }

    @Test
    void foldersWithoutRecordings() throws Exception {
        dataRefused(folder.resolve("gone"), "no such file or folder");
        dataRefused(Files.createDirectories(folder.resolve("empty")), "contains no recordings");
        dataRefused(TONES.data().resolve("1_ann_0.wav"), "is not a folder");
        Path bad = folder.resolve("bad");
        DamagedFiles.recordings(bad);
        dataRefused(bad, "fit no layout");
    }

    @Test
    void aFolderThatMayNotBeRead() throws Exception {
        Path closed = Files.createDirectories(folder.resolve("closed"));
        assumeTrue(closed.toFile().setReadable(false), "this file system knows no permissions");
        assumeTrue(!Files.isReadable(closed), "who runs this may read everything");
        dataRefused(closed, "no permission");
        assertThat(closed.toFile().setReadable(true)).isTrue();
    }

    /** Something done to the folder of a good model. */
    private interface Harm {
        void to(Path manifest, Path weights) throws Exception;
    }

    private Path harmed(String name, Harm harm) throws Exception {
        Path copy = Files.createDirectories(folder.resolve(name));
        try (Stream<Path> files = Files.list(TONES.model())) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        Path weights = copy.resolve(ModelStore.manifest(copy).weights().file());
        harm.to(copy.resolve("manifest.json"), weights);
        return copy;
    }

    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void modelsOfStrangers() throws Exception {
        Map<String, Path> strangers = new TreeMap<>();
        strangers.put("no such file or folder", folder.resolve("gone"));
        strangers.put("manifest.json: is damaged", harmed("cut", (m, w) -> cut(m)));
        strangers.put("is larger than a manifest can be", harmed("large", (m, w) -> large(m)));
        strangers.put("names no proper list of labels", harmed("labels", (m, w) -> labels(m)));
        strangers.put(
                "is missing; the model is not complete", harmed("lost", (m, w) -> Files.delete(w)));
        strangers.put("is damaged: ", harmed("longer", (m, w) -> longer(w)));
        strangers.put("1 to 10000 frames are possible", harmed("giant", (m, w) -> giant(m)));
        for (Map.Entry<String, Path> stranger : strangers.entrySet()) {
            modelRefused(stranger.getValue(), stranger.getKey());
        }
    }

    private static void cut(Path manifest) throws IOException {
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
    void weightsThatAreALinkOutOfTheFolder() throws Exception {
        Path linked =
                harmed(
                        "linked",
                        (manifest, weights) -> {
                            Path out = Files.move(weights, elsewhere.resolve("weights"));
                            try {
                                Files.createSymbolicLink(weights, out);
                            } catch (UnsupportedOperationException | FileSystemException e) {
                                assumeTrue(false, "this file system or user makes no links: " + e);
                            }
                        });
        modelRefused(linked, "is a link that leads out of the model's folder");
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aManifestThatIsAPipe() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "there is no mkfifo here");
        Path piped =
                harmed(
                        "piped",
                        (manifest, weights) -> {
                            Files.delete(manifest);
                            new ProcessBuilder("/usr/bin/mkfifo", manifest.toString())
                                    .start()
                                    .waitFor();
                        });
        modelRefused(piped, "is not an ordinary file");
    }
}
