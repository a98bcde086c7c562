package org.audiodigit.app.suspicious;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.FlagsFile;
import org.audiodigit.testing.SpoiltDataset;
import org.junit.jupiter.api.Test;

class SuspiciousViewModelTest extends SuspiciousFixture {

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
    void aProblemDoesNotStayForAnotherDataSet() throws Exception {
        model.toggle();
        Files.delete(folder.resolve(SpoiltDataset.SILENT));
        model.relabel("2");

        workspace.data().open(SpoiltDataset.write(parent.resolve("others")));

        assertThat(model.problemProperty().get()).isEmpty();
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
