package org.audiodigit.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.beans.InvalidationListener;
import org.audiodigit.app.task.SameThreadTasks;
import org.audiodigit.app.undo.UndoHistory;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.FlagsFile;
import org.audiodigit.dataset.Part;
import org.audiodigit.model.Prediction;
import org.audiodigit.testing.ToneDataset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetSessionTest {

    @TempDir private static Path tones;
    @TempDir private Path folder;

    private final DatasetSession data = session();

    private static DatasetSession session() {
        SameThreadTasks tasks = new SameThreadTasks();
        return new DatasetSession(tasks, new UndoHistory(tasks));
    }

    @BeforeAll
    static void write() throws IOException {
        ToneDataset.write(tones);
    }

    private LoadedDataset open() {
        return data.openProperty().get().orElseThrow();
    }

    @Test
    void anOpenFolderHasASplit() {
        data.open(tones, "Tones");
        assertThat(open().name()).isEqualTo("Tones");
        assertThat(open().dataset().clips()).hasSize(ToneDataset.CLIPS);
        assertThat(open().dataset().clips()).allMatch(clip -> open().part(clip).isPresent());
        assertThat(data.problemProperty().get()).isEmpty();
    }

    @Test
    void anUnusableFolderLeavesThePreviousOneOpen() throws IOException {
        data.open(tones, "Tones");
        data.open(folder.resolve("gone"));
        assertThat(data.problemProperty().get()).contains("gone");
        assertThat(open().name()).isEqualTo("Tones");
        Files.createDirectories(folder.resolve("empty"));
        data.open(folder.resolve("empty"));
        assertThat(data.problemProperty().get()).contains("contains no recordings");
        data.open(tones);
        assertThat(data.problemProperty().get()).isEmpty();
    }

    /** Listeners do not get an equal data set, but compare data sets by identity later. */
    @Test
    void theSameFolderOpenedAgainIsTheSameObject() {
        data.open(tones, "Tones");
        LoadedDataset before = open();
        data.open(tones, "Tones");
        assertThat(open()).isSameAs(before);
    }

    @Test
    void anotherDatasetHasNoPredictions() throws IOException {
        data.open(tones);
        LoadedModel model = new LoadedModel(folder, "model", null);
        Prediction prediction = new Prediction(List.of("0", "1"), new float[] {0.75f, 0.25f});
        data.setPredictions(model, Map.of("0_ann_0.wav", prediction));
        assertThat(data.predictedBy()).contains(model);
        data.open(ToneDataset.write(folder.resolve("copy")));
        assertThat(data.predictionsProperty().get()).isEmpty();
        assertThat(data.predictedBy()).isEmpty();
    }

    @Test
    void anotherSplitMovesClipsToOtherParts() {
        data.open(tones, "Tones");
        data.applySplit(new SplitSettings("hold-out:eve", 0));
        assertThat(open().dataset().clips())
                .allSatisfy(
                        clip ->
                                assertThat(open().part(clip).orElseThrow() == Part.TEST)
                                        .isEqualTo(clip.speaker().orElseThrow().equals("eve")));
        data.applySplit(new SplitSettings("hold-out:nobody", 0));
        assertThat(open().split()).isEmpty();
        assertThat(open().part(open().dataset().clips().get(0))).isEmpty();
    }

    @Test
    void aSplitThatWasChosenWhileTheFolderWasReadApplies() {
        SameThreadTasks tasks = new SameThreadTasks();
        DatasetSession session = new DatasetSession(tasks, new UndoHistory(tasks));
        SplitSettings chosen = new SplitSettings("hold-out:eve", 0);
        tasks.shown().addListener((InvalidationListener) change -> session.applySplit(chosen));
        session.open(tones, "Tones");
        LoadedDataset opened = session.openProperty().get().orElseThrow();
        assertThat(session.splitSettingsProperty().get()).isEqualTo(chosen);
        assertThat(opened.split().orElseThrow().test())
                .isNotEmpty()
                .allMatch(clip -> clip.speaker().orElseThrow().equals("eve"));
    }

    @Test
    void flagsAreSavedBesideTheRecordings() throws IOException {
        Path copy = ToneDataset.write(folder.resolve("copy"));
        data.open(copy);
        Clip clip = open().dataset().clips().get(3);
        data.flags().toggle(clip);
        assertThat(data.flags().isFlagged(clip)).isTrue();

        DatasetSession later = session();
        later.open(copy);
        assertThat(later.flags().flaggedProperty().get()).containsExactly(clip.id());
        later.flags().toggle(clip);
        assertThat(copy.resolve(FlagsFile.NAME)).doesNotExist();
    }

    @Test
    void aFlagIsUndoneAlsoAfterAnotherDataSetWasOpened() throws IOException {
        SameThreadTasks tasks = new SameThreadTasks();
        UndoHistory undo = new UndoHistory(tasks);
        DatasetSession session = new DatasetSession(tasks, undo);
        Path copy = ToneDataset.write(folder.resolve("copy"));
        session.open(copy);
        Clip clip = session.openProperty().get().orElseThrow().dataset().clips().get(3);
        session.flags().toggle(clip);
        assertThat(undo.nextUndoProperty().get()).isEqualTo("flag " + clip.id());
        session.open(tones);
        undo.undo();
        assertThat(copy.resolve(FlagsFile.NAME)).doesNotExist();
        undo.redo();
        assertThat(copy.resolve(FlagsFile.NAME)).hasContent(clip.id());
        assertThat(session.flags().flaggedProperty().get()).isEmpty();
        session.open(copy);
        undo.undo();
        assertThat(session.flags().isFlagged(clip)).isFalse();
    }

    @Test
    void twoWindowsCanFlagClipsOfTheSameDataSet() throws IOException {
        Path copy = ToneDataset.write(folder.resolve("copy"));
        DatasetSession other = session();
        data.open(copy);
        other.open(copy);
        List<Clip> clips = open().dataset().clips();
        data.flags().toggle(clips.get(1));
        other.flags().toggle(clips.get(2));
        assertThat(other.flags().flaggedProperty().get())
                .containsExactlyInAnyOrder(clips.get(1).id(), clips.get(2).id());
        data.flags().toggle(clips.get(1));
        assertThat(data.flags().flaggedProperty().get()).containsExactly(clips.get(2).id());
    }

    @Test
    void aFlagThatCouldNotBeSavedIsSavedWithTheNext() throws IOException {
        Path copy = ToneDataset.write(folder.resolve("copy"));
        data.open(copy);
        List<Clip> clips = open().dataset().clips();
        Path file = copy.resolve(FlagsFile.NAME);
        Files.createDirectories(file.resolve("in-the-way"));
        data.flags().toggle(clips.get(1));
        assertThat(data.flags().problemProperty().get()).contains(FlagsFile.NAME);
        Files.delete(file.resolve("in-the-way"));
        Files.delete(file);
        data.flags().toggle(clips.get(2));
        assertThat(data.flags().problemProperty().get()).isEmpty();
        assertThat(Files.readAllLines(file)).hasSize(2);
    }

    @Test
    void anUnreadableFileOfFlagsIsNotReplaced() throws IOException {
        Path copy = ToneDataset.write(folder.resolve("copy"));
        byte[] notText = {(byte) 0xC0, (byte) 0xFF};
        Files.write(copy.resolve(FlagsFile.NAME), notText);
        data.open(copy);
        assertThat(data.flags().problemProperty().get()).contains(FlagsFile.NAME);
        data.flags().toggle(open().dataset().clips().get(0));
        assertThat(Files.readAllBytes(copy.resolve(FlagsFile.NAME))).isEqualTo(notText);
    }
}
