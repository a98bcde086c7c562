package org.audiodigit.app.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.StringBinding;
import org.audiodigit.app.undo.UndoHistory;
import org.audiodigit.app.workspace.LoadedDataset;
import org.audiodigit.audio.wav.WavReader;
import org.audiodigit.audio.wav.WavWriter;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.DatasetAddition;
import org.audiodigit.dataset.SpeakerMetadata;
import org.audiodigit.testing.FakeAudioInput;
import org.audiodigit.testing.Sounds;
import org.audiodigit.testing.TestContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SegmentAdditionViewModelTest {

    @TempDir private Path folder;
    private Path data;
    private TestContext test;
    private RecogniseViewModel model;
    private SegmentAdditionViewModel addition;

    @BeforeEach
    void openBoth() throws IOException {
        data = Files.createDirectories(folder.resolve("digits"));
        for (String name : List.of("4_ann_0.wav", "4_ann_1.wav", "7_bob_0.wav")) {
            WavWriter.write(data.resolve(name), Sounds.noise(0.1, 4000, 8000, name.hashCode()));
        }
        test = TestContext.withoutWindow(folder);
        test.context().workspace().data().open(data);
        model = new RecogniseViewModel(test.context(), new FakeAudioInput());
        addition = model.addition();
        Path recording = FourTones.write(folder.resolve("four.wav"));
        Path labels =
                Files.writeString(
                        folder.resolve("four.txt"),
                        "0.5\t0.8\t4\n1.5\t1.8\t7?\n2.5\t2.8\t4\n2.85\t3.8\t0\n");
        model.open(List.of(recording, labels));
        addition.speakerProperty().set("ann");
    }

    static List<String> layouts() {
        return DatasetAddition.layouts();
    }

    private List<String> clips() {
        return test.context().workspace().data().openProperty().get().stream()
                .map(LoadedDataset::dataset)
                .flatMap(dataset -> dataset.clips().stream())
                .map(Clip::id)
                .toList();
    }

    private UndoHistory undo() {
        return test.context().workspace().undo();
    }

    @Test
    void sureWordsAreAddedToTheOpenDataSetWithContinuedTakes() throws IOException {
        assertThat(addition.selectionProperty().get().labels().values())
                .containsExactly("4", "4", "0");
        assertThat(addition.selectionProperty().get().remarks())
                .singleElement()
                .asString()
                .contains("1.5", "\"7\"", "left out");
        addition.add();

        assertThat(clips()).contains("4_ann_2.wav", "4_ann_3.wav", "0_ann_0.wav").hasSize(6);
        assertThat(WavReader.read(data.resolve("4_ann_2.wav")).waveform().length()).isEqualTo(4000);
        // up to the next word, from which it has a distance of 50 ms
        assertThat(WavReader.read(data.resolve("4_ann_3.wav")).waveform().length()).isEqualTo(3600);
        assertThat(test.dialogs().messages).containsExactly("Added 3 clips to digits.");
    }

    @Test
    void theAdditionIsUndoneAndRedone() {
        addition.add();
        assertThat(undo().nextUndoProperty().get()).isEqualTo("add 3 clips to digits");
        undo().undo();
        assertThat(clips()).hasSize(3);
        assertThat(data.resolve("4_ann_2.wav")).doesNotExist();
        undo().redo();
        assertThat(clips()).hasSize(6);
    }

    @Test
    void noClipIsDeletedIfOneWasChanged() throws IOException {
        addition.add();
        Files.writeString(data.resolve("4_ann_3.wav"), "edited");
        undo().undo();
        assertThat(data.resolve("4_ann_2.wav")).exists();
        assertThat(data.resolve("4_ann_3.wav")).hasContent("edited");
        assertThat(undo().problemProperty().get()).contains("4_ann_3.wav");
    }

    @Test
    void aKnownSequenceLabelsTheWordsAndShowsTheDifferences() {
        addition.sequenceProperty().set("4 1 4 9 0");
        assertThat(addition.selectionProperty().get().labels().values())
                .containsExactly("4", "1", "4", "0");
        assertThat(addition.selectionProperty().get().remarks())
                .anyMatch(remark -> remark.contains("\"1\"") && remark.contains("\"7\""))
                .anyMatch(remark -> remark.contains("\"9\"") && remark.contains("not found"));
        addition.add();
        assertThat(clips()).contains("1_ann_0.wav").hasSize(7);
        assertThat(addition.sequenceProperty().get()).isEmpty();
    }

    @Test
    void aCorrectedWordIsSure() {
        model.segments().select(1);
        model.wordLabel().toggle("2");
        assertThat(addition.selectionProperty().get().labels().values())
                .containsExactly("4", "2", "4", "0");
        assertThat(addition.selectionProperty().get().remarks()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void aNewDataSetHasTheChosenLayoutAndTheDetailsOfTheSpeaker(String layout) throws Exception {
        Path other = folder.resolve("new");
        test.dialogs().folder = Optional.of(other);
        addition.chooseFolder();
        addition.layoutProperty().set(layout);
        addition.details().get("accent").set("Scottish");
        addition.add();

        assertThat(model.problems().lineProperty().get()).isEmpty();
        assertThat(DatasetAddition.open(other, Optional.empty()).dataset().layout())
                .isEqualTo(layout);
        assertThat(SpeakerMetadata.texts(other, "ann")).containsEntry("accent", "Scottish");
        assertThat(clips()).hasSize(3);
        test.dialogs().offers.get("Open data set").run();
        assertThat(clips()).hasSize(3).allMatch(clip -> clip.contains("ann"));
    }

    @Test
    void aFailureLeavesNoClip() {
        addition.speakerProperty().set("a/b");
        addition.add();
        assertThat(model.problems().lineProperty().get()).contains("a/b");
        assertThat(clips()).hasSize(3);
        assertThat(addition.addableProperty().get()).isTrue();
        addition.speakerProperty().set(" ");
        assertThat(addition.addableProperty().get()).isFalse();
    }

    @Test
    void aFailureLeavesNoDetailsOfTheSpeaker() throws IOException {
        Path other = Files.createDirectories(folder.resolve("other"));
        Path obstacle = Files.writeString(other.resolve("0"), "no folder");
        test.dialogs().folder = Optional.of(other);
        addition.chooseFolder();
        addition.layoutProperty().set("label-folders");
        addition.details().get("accent").set("Scottish");
        addition.add();

        assertThat(model.problems().lineProperty().get()).contains(obstacle.toString());
        assertThat(other.resolve("4")).isEmptyDirectory();
        assertThat(SpeakerMetadata.texts(other, "ann")).isEmpty();
    }

    @Test
    void theTargetIsTheOpenDataSetUntilAFolderIsChosen() {
        StringBinding target = addition.targetName();
        assertThat(target.get()).isEqualTo("digits");
        test.context().workspace().data().open(data, "renamed");
        assertThat(target.get()).isEqualTo("renamed");
        Path other = folder.resolve("other");
        test.dialogs().folder = Optional.of(other);
        addition.chooseFolder();
        assertThat(target.get()).isEqualTo(other.toString());
    }
}
