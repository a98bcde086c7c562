package org.audiodigit.app.suspicious;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.OptionalInt;
import org.audiodigit.app.workspace.LoadedDataset;
import org.audiodigit.app.workspace.SplitSettings;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.FlagsFile;
import org.audiodigit.testing.SpoiltDataset;
import org.junit.jupiter.api.Test;

class RelabelChangeTest extends SuspiciousFixture {

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
}
