package org.audiodigit.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.audiodigit.audio.wav.WavHeader;
import org.audiodigit.common.Failures;
import org.audiodigit.testing.FakeRecordings;
import org.audiodigit.testing.UnusualFolder;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class DatasetScannerTest {

    @TempDir Path folder;
    private FakeRecordings files;

    @BeforeEach
    void createRecordings() {
        files = new FakeRecordings(folder);
    }

    @Test
    void readsAllPropertiesOfAClip() throws Exception {
        Dataset dataset = files.withContent("12000", "7_jackson_32.wav").scan();

        assertThat(dataset.clips())
                .containsExactly(
                        new Clip(
                                "7_jackson_32.wav",
                                folder.resolve("7_jackson_32.wav").toAbsolutePath(),
                                "7",
                                Optional.of("jackson"),
                                OptionalInt.of(32),
                                8000,
                                12000));
        assertThat(dataset.seconds()).isEqualTo(1.5);
        assertThat(dataset.problems()).isEmpty();
    }

    @Test
    void clipsAreSortedById() throws Exception {
        List<String> ids = new ArrayList<>();
        for (int take = 0; take < 500; take++) {
            ids.add("1_ann_" + take + ".wav");
            files.with("1_ann_" + take + ".wav");
        }
        List<Integer> progress = new ArrayList<>();

        Dataset dataset = FakeRecordings.SCANNER.scan(folder, (done, total) -> progress.add(done));

        assertThat(dataset.clips()).extracting(Clip::id).isSorted().hasSameElementsAs(ids);
        assertThat(progress).isSorted().endsWith(500);
    }

    @Test
    void unreadableAndEmptyRecordingsAreProblems() throws Exception {
        Dataset dataset =
                files.with("1_ann_0.wav")
                        .withContent("noise", "1_ann_1.wav")
                        .withContent("0", "1_ann_2.wav")
                        .scan();

        assertThat(dataset.clips()).extracting(Clip::id).containsExactly("1_ann_0.wav");
        assertThat(dataset.problems())
                .containsExactly(
                        Problem.unreadable("1_ann_1.wav", "is not a WAV file"),
                        Problem.unreadable("1_ann_2.wav", "contains no samples"));
    }

    @Test
    void ignoresHiddenAndOtherFiles() throws Exception {
        Dataset dataset =
                files.with("1_ann_0.WAV", "._1_ann_0.wav", ".git/1_ann_9.wav", "__MACOSX/x.wav")
                        .with("readme.txt", "plot.png", "1_ann_1.mp3")
                        .scan();

        assertThat(dataset.clips()).extracting(Clip::id).containsExactly("1_ann_0.WAV");
        assertThat(dataset.problems()).isEmpty();
    }

    @Test
    void leavesOutDuplicates() throws Exception {
        Dataset dataset = files.with("7/7_ann_0.wav", "seven/7_ann_0.wav", "8/a.wav").scan();

        assertThat(dataset.clips())
                .extracting(Clip::id)
                .containsExactly("7/7_ann_0.wav", "8/a.wav");
        assertThat(dataset.problems())
                .containsExactly(
                        Problem.leftOut(
                                "seven/7_ann_0.wav",
                                "has the same label, speaker and take as 7/7_ann_0.wav"));
    }

    @Test
    @Timeout(20)
    void followsCyclicLinksOnce() throws Exception {
        files.with("yes/a.wav", "no/b.wav");
        link("yes/again", folder);
        link("also-yes", folder.resolve("yes"));

        Dataset dataset = files.scan();

        assertThat(dataset.clips()).extracting(Clip::id).containsExactly("no/b.wav", "yes/a.wav");
        assertThat(dataset.problems())
                .containsExactly(
                        Problem.leftOut("also-yes", "is a link to a folder that was already read"),
                        Problem.leftOut(
                                "yes/again", "is a link to a folder that was already read"));
    }

    @Test
    void usesRulesOfWavFinder() throws Exception {
        Path unusual = UnusualFolder.write(folder);

        RecordingFinder found = RecordingFinder.search(unusual);

        assertThat(found.recordings())
                .extracting(RecordingFinder.FoundFile::file)
                .containsExactlyInAnyOrderElementsOf(UnusualFolder.expected(unusual));
        assertThat(found.recordings())
                .extracting(file -> unusual.resolve(String.join("/", file.path())))
                .containsExactlyInAnyOrderElementsOf(UnusualFolder.expected(unusual));
        assertThat(found.problems())
                .extracting(problem -> problem.path().get(0) + ": " + problem.reason())
                .containsExactlyInAnyOrder(
                        "again: is a link to a folder that was already read",
                        "sub: is a link to a folder that was already read",
                        "outside-again: is a link to a folder that was already read",
                        "deeper: is more than 32 folders deep and is not searched",
                        "m.wav: no such file or folder");
    }

    @Test
    void acceptsExtensionWave() throws Exception {
        Dataset dataset = files.with("7_ann_0.wave", "8_ann_1.WAVE").scan();

        assertThat(dataset.clips()).extracting(Clip::label).containsExactly("7", "8");
        assertThat(dataset.clips())
                .extracting(clip -> clip.take().orElse(-1))
                .containsExactly(0, 1);
    }

    @Test
    void brokenLinkIsAProblem() throws Exception {
        files.with("1_ann_0.wav");
        link("1_ann_1.wav", folder.resolve("gone"));

        assertThat(files.scan().problems())
                .containsExactly(Problem.unreadable("1_ann_1.wav", "no such file or folder"));
    }

    @Test
    void unreadableFolderIsAProblem() throws Exception {
        files.with("yes/a.wav", "no/b.wav");
        Path locked = folder.resolve("no");
        boolean changed = locked.toFile().setReadable(false);
        Assumptions.assumeTrue(
                changed && !Files.isReadable(locked), "this user has all permissions");

        Dataset dataset = files.scan();

        locked.toFile().setReadable(true);
        assertThat(dataset.problems())
                .containsExactly(Problem.unreadable("no", "permission denied"));
    }

    @Test
    void folderWithoutRecordingsListsLayouts() {
        files.with("readme.txt", "notes/more.txt");

        assertThatThrownBy(files::scan)
                .isInstanceOf(DatasetException.class)
                .hasMessage(
                        folder
                                + ": contains no recordings (expected"
                                + " SPEAKER/LABEL_SPEAKER_TAKE.wav, LABEL/*.wav,"
                                + " LABEL_SPEAKER_TAKE.wav)");
    }

    @Test
    void reportsOtherNamesWithExample() {
        files.with("beep.wav", "click.wav");

        assertThatThrownBy(files::scan)
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("fit no layout, e.g. beep.wav");
    }

    @Test
    void folderOfUnreadableRecordingsGivesReason() {
        files.withContent("x", "1_ann_0.wav").withContent("x", "1_ann_1.wav");

        assertThatThrownBy(files::scan)
                .isInstanceOf(DatasetException.class)
                .hasMessage(
                        folder
                                + ": none of the recordings can be read, e.g. 1_ann_0.wav: is not a"
                                + " WAV file");
    }

    @Test
    void reportsMissingFolderAndFile() {
        files.with("1_ann_0.wav");
        Path missing = folder.resolve("missing");
        Path file = folder.resolve("1_ann_0.wav");

        assertThatThrownBy(() -> FakeRecordings.SCANNER.scan(missing))
                .isInstanceOfSatisfying(
                        NoSuchFileException.class,
                        e ->
                                assertThat(Failures.sentence(e))
                                        .isEqualTo(missing + ": no such file or folder"));
        assertThatThrownBy(() -> FakeRecordings.SCANNER.scan(file))
                .isInstanceOfSatisfying(
                        NotDirectoryException.class,
                        e ->
                                assertThat(Failures.sentence(e))
                                        .isEqualTo(file + ": is not a folder"));
    }

    @Test
    @Timeout(20)
    void scanCanBeInterrupted() throws Exception {
        files.with("1_ann_0.wav");
        CountDownLatch reading = new CountDownLatch(1);
        DatasetScanner slow =
                new DatasetScanner(
                        file -> {
                            reading.countDown();
                            return waitForInterrupt();
                        });
        AtomicReference<Exception> end = new AtomicReference<>();
        Thread scan =
                new Thread(
                        () -> {
                            try {
                                slow.scan(folder);
                            } catch (IOException | InterruptedException e) {
                                end.set(e);
                            }
                        });
        scan.start();
        assertThat(reading.await(10, TimeUnit.SECONDS)).isTrue();
        scan.interrupt();
        scan.join();

        assertThat(end.get()).isInstanceOf(InterruptedException.class);
    }

    private static WavHeader waitForInterrupt() throws IOException {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IOException("interrupted");
    }

    private void link(String name, Path target) {
        try {
            Files.createSymbolicLink(folder.resolve(name), target);
        } catch (IOException | UnsupportedOperationException e) {
            Assumptions.abort("the file system does not support links");
        }
    }
}
