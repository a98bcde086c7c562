package org.audiodigit.app.suspicious;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.audiodigit.app.workspace.LoadedDataset;
import org.audiodigit.app.workspace.SplitSettings;
import org.audiodigit.app.workspace.Workspace;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.FlagsFile;
import org.audiodigit.testing.HeldTasks;
import org.audiodigit.testing.SpoiltDataset;
import org.audiodigit.testing.TestContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuspiciousViewModelTest {

    @TempDir private Path parent;
    private final HeldTasks tasks = new HeldTasks();
    private final AllClips list = new AllClips();
    private TestContext test;
    private Path folder;
    private Workspace workspace;
    private SuspiciousViewModel model;

    /** A list without filters. */
    private static final class AllClips implements ReviewedList {

        private final ObjectProperty<List<Clip>> listed = new SimpleObjectProperty<>(List.of());
        private final ObjectProperty<Optional<Clip>> selected =
                new SimpleObjectProperty<>(Optional.empty());

        @Override
        public ObservableValue<List<Clip>> listed() {
            return listed;
        }

        @Override
        public ObservableValue<Optional<Clip>> selected() {
            return selected;
        }

        @Override
        public void select(Clip clip) {
            selected.set(Optional.of(clip));
        }
    }

    @BeforeEach
    void open() throws Exception {
        folder = SpoiltDataset.write(parent.resolve("digits"));
        test = TestContext.with(tasks, parent.resolve("models"));
        workspace = test.context().workspace();
        workspace
                .data()
                .openProperty()
                .subscribe(
                        open ->
                                list.listed.set(
                                        open.map(o -> o.dataset().clips()).orElse(List.of())));
        model = new SuspiciousViewModel(test.context(), parent.resolve("embeddings"), list);
        workspace.data().open(folder);
        model.shownProperty().set(true);
    }

    private List<String> rows() {
        return model.rowsProperty().get().stream().map(row -> row.clip().id()).toList();
    }

    private String selected() {
        return model.selectedProperty().get().map(row -> row.clip().id()).orElse("");
    }

    private boolean exists(String name) {
        return Files.exists(folder.resolve(name));
    }

    @Test
    void waitsForTheActiveModelButChecksTheRestOnRequest() {
        assertThat(model.check().checkedProperty().get()).isEmpty();

        model.toggle();

        assertThat(rows())
                .containsExactly(SpoiltDataset.SILENT, SpoiltDataset.COPY, SpoiltDataset.TWO_WORDS);
        assertThat(model.rowsProperty().get().get(1).text())
                .isEqualTo("same samples as 3_ann_0.wav, which has label 3");
        assertThat(model.noteProperty().get())
                .startsWith("3 of 13 clips are suspicious.")
                .contains("labels were not checked");
        assertThat(selected()).isEqualTo(SpoiltDataset.SILENT);
        assertThat(list.selected.get().map(Clip::id)).hasValue(SpoiltDataset.SILENT);
    }

    @Test
    void steppingStopsAtBothEnds() {
        model.toggle();

        model.step(-1);
        assertThat(selected()).isEqualTo(SpoiltDataset.SILENT);
        model.step(2);
        assertThat(selected()).isEqualTo(SpoiltDataset.TWO_WORDS);
        model.step(1);
        assertThat(selected()).isEqualTo(SpoiltDataset.TWO_WORDS);
        assertThat(list.selected.get().map(Clip::id)).hasValue(SpoiltDataset.TWO_WORDS);
    }

    @Test
    void aKeptClipDoesNotComeBack() throws Exception {
        model.toggle();

        model.keep();

        assertThat(rows()).containsExactly(SpoiltDataset.COPY, SpoiltDataset.TWO_WORDS);
        assertThat(selected()).isEqualTo(SpoiltDataset.COPY);
        assertThat(folder.resolve(FlagsFile.KEPT)).hasContent(SpoiltDataset.SILENT);
        model.toggle();
        assertThat(rows()).containsExactly(SpoiltDataset.COPY, SpoiltDataset.TWO_WORDS);

        workspace.undo().undo();
        assertThat(rows()).hasSize(3);
        assertThat(selected()).isEqualTo(SpoiltDataset.SILENT);
        assertThat(folder.resolve(FlagsFile.KEPT)).doesNotExist();

        workspace.undo().redo();
        assertThat(rows()).hasSize(2);
    }

    @Test
    void relabellingRenamesTheFileAndUndoRenamesItBack() {
        model.toggle();
        model.step(1);
        workspace.data().flags().toggle(model.selectedProperty().get().orElseThrow().clip());

        model.relabel("3");

        assertThat(exists(SpoiltDataset.COPY)).isFalse();
        assertThat(exists("3_bob_8.wav")).isTrue();
        assertThat(rows()).containsExactly(SpoiltDataset.SILENT, SpoiltDataset.TWO_WORDS);
        assertThat(selected()).isEqualTo(SpoiltDataset.TWO_WORDS);
        assertThat(workspace.data().flags().flaggedProperty().get()).containsExactly("3_bob_8.wav");
        assertThat(workspace.data().openProperty().get().orElseThrow().dataset().clips())
                .extracting(Clip::id)
                .contains("3_bob_8.wav")
                .doesNotContain(SpoiltDataset.COPY);

        workspace.undo().undo();

        assertThat(exists(SpoiltDataset.COPY)).isTrue();
        assertThat(exists("3_bob_8.wav")).isFalse();
        assertThat(rows()).hasSize(3);
        assertThat(selected()).isEqualTo(SpoiltDataset.COPY);
        assertThat(workspace.data().flags().flaggedProperty().get())
                .containsExactly(SpoiltDataset.COPY);

        workspace.undo().redo();

        assertThat(exists("3_bob_8.wav")).isTrue();
        assertThat(rows()).hasSize(2);
    }

    @Test
    void marksFollowAClipAlsoWhileAnotherDataSetIsOpen() throws Exception {
        model.toggle();
        model.step(1);
        Clip copy = model.selectedProperty().get().orElseThrow().clip();
        model.relabel("3");
        Clip renamed =
                workspace.data().openProperty().get().orElseThrow().dataset().clips().stream()
                        .filter(clip -> clip.id().equals("3_bob_8.wav"))
                        .findFirst()
                        .orElseThrow();
        Files.writeString(folder.resolve(FlagsFile.KEPT), renamed.id());
        Files.writeString(folder.resolve(FlagsFile.NAME), "0_ann_0.wav\n" + renamed.id());
        workspace.data().open(SpoiltDataset.write(parent.resolve("others")));

        workspace.undo().undo();

        assertThat(folder.resolve(FlagsFile.KEPT)).hasContent(copy.id());
        assertThat(folder.resolve(FlagsFile.NAME)).hasContent("0_ann_0.wav\n" + copy.id());

        workspace.undo().redo();

        assertThat(folder.resolve(FlagsFile.KEPT)).hasContent(renamed.id());
        assertThat(folder.resolve(FlagsFile.NAME)).hasContent("0_ann_0.wav\n" + renamed.id());
        assertThat(workspace.data().flags().flaggedProperty().get()).isEmpty();
    }

    @Test
    void aFileStaysIfItsMarksCannotFollow() throws Exception {
        model.toggle();
        Files.createDirectories(folder.resolve(FlagsFile.KEPT));

        model.relabel("2");

        assertThat(model.problemProperty().get())
                .contains("Cannot relabel", SpoiltDataset.SILENT, FlagsFile.KEPT);
        assertThat(exists(SpoiltDataset.SILENT)).isTrue();
        assertThat(exists("2_ann_7.wav")).isFalse();
    }

    @Test
    void theNewNameIsChosenWhenEarlierRenamesHaveEnded() throws Exception {
        model.toggle();
        tasks.hold();
        model.relabel("2");
        Files.createFile(folder.resolve("2_ann_7.wav")); // as an earlier rename would do

        tasks.release();

        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(exists("2_ann_1.wav")).isTrue();
    }

    @Test
    void theUserIsToldOnceWhatModelsMayKnow() {
        model.toggle();
        workspace.data().applySplit(new SplitSettings("random", 0));

        model.relabel("2");
        model.relabel("2");

        assertThat(test.dialogs().messages)
                .singleElement()
                .asString()
                .contains(SpoiltDataset.SILENT, "old name");
    }

    @Test
    void nothingIsToldIfTheSplitIsBySpeaker() throws Exception {
        Files.copy(folder.resolve("0_ann_0.wav"), folder.resolve("0_cy_0.wav"));
        workspace.data().open(folder);
        workspace.data().applySplit(new SplitSettings("speaker", 0));
        model.toggle();
        assertThat(selected()).isEqualTo(SpoiltDataset.SILENT);

        model.relabel("2");

        assertThat(exists("2_ann_7.wav")).isTrue();
        assertThat(test.dialogs().messages).isEmpty();
    }

    @Test
    void aProblemDoesNotStayForAnotherDataSet() throws Exception {
        model.toggle();
        Files.delete(folder.resolve(SpoiltDataset.SILENT));
        model.relabel("2");

        workspace.data().open(SpoiltDataset.write(parent.resolve("others")));

        assertThat(model.problemProperty().get()).isEmpty();
    }

    @Test
    void reasonsNameARelabelledOriginalAsItIsNow() {
        model.toggle();
        model.step(1);
        LoadedDataset open = workspace.data().openProperty().get().orElseThrow();
        Clip original =
                open.dataset().clips().stream()
                        .filter(clip -> clip.id().equals("3_ann_0.wav"))
                        .findFirst()
                        .orElseThrow();
        Clip renamed =
                new Clip(
                        "6_ann_1.wav",
                        folder.resolve("6_ann_1.wav"),
                        "6",
                        original.speaker(),
                        OptionalInt.of(1),
                        original.sampleRate(),
                        original.frames());

        workspace.data().replace(open.folder(), original, renamed);

        assertThat(model.rowsProperty().get().get(1).text())
                .isEqualTo("same samples as 6_ann_1.wav");
        assertThat(selected()).isEqualTo(SpoiltDataset.COPY);

        workspace.data().replace(open.folder(), renamed, original);

        assertThat(model.rowsProperty().get().get(1).text())
                .isEqualTo("same samples as 3_ann_0.wav, which has label 3");
        assertThat(selected()).isEqualTo(SpoiltDataset.COPY);
    }

    @Test
    void theOwnLabelChangesNothing() {
        model.toggle();

        model.relabel("1");

        assertThat(exists(SpoiltDataset.SILENT)).isTrue();
        assertThat(workspace.undo().nextUndoProperty().get()).isEmpty();
    }

    @Test
    void aFileThatIsGoneIsNamed() throws Exception {
        model.toggle();
        Files.delete(folder.resolve(SpoiltDataset.SILENT));

        model.relabel("2");

        assertThat(model.problemProperty().get()).contains("Cannot relabel", SpoiltDataset.SILENT);
        assertThat(rows()).hasSize(3);
        assertThat(exists("2_ann_7.wav")).isFalse();
    }

    @Test
    void anUndoNeverReplacesAnotherFile() throws Exception {
        model.toggle();
        model.relabel("2");
        Files.writeString(folder.resolve(SpoiltDataset.SILENT), "of another program");

        workspace.undo().undo();

        assertThat(folder.resolve(SpoiltDataset.SILENT)).hasContent("of another program");
        assertThat(exists("2_ann_7.wav")).isTrue();
        assertThat(workspace.undo().problemProperty().get()).contains(SpoiltDataset.SILENT);
    }

    @Test
    void filtersHideSuspiciousClips() {
        model.toggle();

        list.listed.set(
                list.listed.get().stream().filter(clip -> clip.label().equals("7")).toList());

        assertThat(rows()).containsExactly(SpoiltDataset.TWO_WORDS);
        assertThat(model.noteProperty().get()).contains("hidden by the filters");
    }

    @Test
    void aSelectionElsewhereIsFollowed() {
        model.toggle();

        list.select(model.rowsProperty().get().get(2).clip());

        assertThat(selected()).isEqualTo(SpoiltDataset.TWO_WORDS);
    }

    @Test
    void theResultOfAClosedDataSetIsDropped() throws Exception {
        model.toggle();

        workspace.data().open(SpoiltDataset.write(parent.resolve("others")));

        assertThat(rows()).isEmpty();
        assertThat(model.check().checkedProperty().get()).isEmpty();
    }

    @Test
    void keysAreTheDigitsOrThePositionsOfTheLabels() throws Exception {
        assertThat(model.labelOf(3)).hasValue("3");
        Path words = parent.resolve("words");
        for (String name : List.of("no", "yes")) {
            Files.createDirectories(words.resolve(name));
            Files.copy(folder.resolve("1_ann_0.wav"), words.resolve(name).resolve("a.wav"));
        }

        workspace.data().open(words);

        assertThat(model.labels()).containsExactly("no", "yes");
        assertThat(model.labelOf(1)).hasValue("no");
        assertThat(model.labelOf(2)).hasValue("yes");
        assertThat(model.labelOf(0)).isEmpty();
    }
}
