package org.audiodigit.app.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import org.audiodigit.app.evaluate.MatrixContent.MatrixCell;
import org.audiodigit.app.evaluate.ResultClips.ResultClip;
import org.audiodigit.app.task.RunningTask;
import org.audiodigit.app.workspace.EvaluationProgress.UnreadableFile;
import org.audiodigit.app.workspace.Navigation.RoomId;
import org.audiodigit.app.workspace.SplitSettings;
import org.audiodigit.common.Formats;
import org.audiodigit.dataset.Part;
import org.audiodigit.testing.DuringTask;
import org.audiodigit.testing.ToneDataset;
import org.audiodigit.testing.WavFileBuilder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("engine")
class EvaluateViewModelTest extends EvaluateFixture {

    @Test
    void theStageNamesTheMissingChoice() {
        assertThat(model.stage().get()).isEqualTo(EvaluateStage.NO_DATASET);
        assertThat(model.canRun().get()).isFalse();
        workspace.data().open(TONES.data());
        assertThat(model.stage().get()).isEqualTo(EvaluateStage.NO_MODEL);
        workspace.model().use(TONES.model());
        assertThat(model.stage().get()).isEqualTo(EvaluateStage.NOT_RUN);
        assertThat(model.canRun().get()).isTrue();
        model.run();
        assertThat(model.stage().get()).isEqualTo(EvaluateStage.RESULT);
    }

    @Test
    void theModelsSplitDefinesTheTestPart() {
        workspace.data().applySplit(new SplitSettings("random", 5));
        open(TONES.data());
        assertThat(subject().own()).isTrue();
        assertThat(subject().part().clips())
                .allMatch(clip -> clip.speaker().equals(subject().part().clips().get(0).speaker()));
        model.run();
        EvaluationResult result = result();
        assertThat(result.evaluation().clips()).hasSize(ToneDataset.CLIPS / 5);
        double accuracy = workspace.library().models().get(0).testAccuracy().orElseThrow();
        assertThat(result.evaluation().accuracy()).isEqualTo(accuracy);
        assertThat(result.headline())
                .startsWith("Accuracy " + Formats.percent(accuracy) + " on 32 test clips")
                .endsWith("by speaker, tested on eve");
        assertThat(result.subject().part().inTraining()).isEqualTo("none");
    }

    @Test
    void thePredictionsAreSharedWithTheOtherRooms() {
        open(TONES.data());
        model.run();
        var predictions = workspace.data().predictionsProperty().get();
        assertThat(predictions.keySet())
                .isEqualTo(
                        subject().part().clips().stream()
                                .map(clip -> clip.id())
                                .collect(Collectors.toSet()));
        result().evaluation()
                .clips()
                .forEach(c -> assertThat(predictions.get(c.clip().id())).isEqualTo(c.prediction()));
        assertThat(workspace.data().predictedBy()).contains(subject().model());
    }

    @Test
    void trainingClipsAreNamedInTheHeadline() {
        open(TONES.data());
        model.subjects().requestPart(Part.TRAIN);
        model.run();
        assertThat(result().headline()).contains(" training clips");
        assertThat(result().subject().part().inTraining()).isEqualTo("all");
    }

    @Test
    void allClipsOfAnotherDataSetAreEvaluated() throws IOException {
        Path other = folder.resolve("other");
        for (int label = 0; label < 3; label++) {
            WavFileBuilder.silence(other.resolve(label + "_zoe_0.wav"), 2000);
        }
        open(other);
        assertThat(subject().own()).isFalse();
        assertThat(subject().note()).contains("tones", "160");
        model.run();
        assertThat(result().headline()).contains(" on all 3 clips");
        assertThat(model.subjects().partProperty().get()).isEqualTo(Part.TEST);
    }

    @Test
    void theNoteListsLabelsThatTheModelCannotPredict() throws IOException {
        Path other = folder.resolve("other");
        WavFileBuilder.silence(other.resolve("0_zoe_0.wav"), 2000);
        WavFileBuilder.silence(other.resolve("9_zoe_0.wav"), 2000);
        open(other);
        model.run();
        assertThat(result().unknownLabels()).containsExactly("9");
        assertThat(result().note()).contains("1 clip");
    }

    @Test
    void anUnreadableClipIsLeftOutWithTheReason() throws IOException {
        Path other = folder.resolve("other");
        WavFileBuilder.silence(other.resolve("0_zoe_0.wav"), 2000);
        WavFileBuilder.silence(other.resolve("1_zoe_0.wav"), 2000);
        Files.writeString(other.resolve("2_zoe_0.wav"), "no sound");
        open(other);
        Files.delete(other.resolve("1_zoe_0.wav"));
        model.run();
        assertThat(result().evaluation().clips()).hasSize(1);
        assertThat(result().unreadable())
                .extracting(UnreadableFile::file)
                .containsExactly("2_zoe_0.wav", "1_zoe_0.wav");
        assertThat(result().unreadable()).noneMatch(u -> u.reason().isBlank());
    }

    @Test
    void anotherPartMakesTheResultOutOfDateUntilTheNextRun() {
        open(TONES.data());
        model.run();
        assertThat(model.outdated().get()).isEmpty();
        model.subjects().requestPart(Part.VALIDATION);
        assertThat(model.outdated().get()).contains("test", "validation", "tones");
        model.run();
        assertThat(model.outdated().get()).isEmpty();
        workspace.model().use(TONES.model());
        assertThat(model.outdated().get()).as("the same model").isEmpty();
    }

    @Test
    void anotherDataSetClearsTheResult() throws IOException {
        open(TONES.data());
        model.run();
        workspace.data().applySplit(new SplitSettings("random", 3));
        assertThat(model.stage().get()).isEqualTo(EvaluateStage.RESULT);
        workspace.data().open(ToneDataset.write(folder.resolve("more")));
        assertThat(model.stage().get()).isEqualTo(EvaluateStage.NOT_RUN);
        assertThat(model.selection().labels()).isEmpty();
    }

    @Test
    void aCancelledEvaluationHasNoResult() {
        open(TONES.data());
        test.context()
                .tasks()
                .shown()
                .addListener(
                        (ListChangeListener<RunningTask>)
                                change -> {
                                    if (!change.getList().isEmpty()) {
                                        RunningTask task = change.getList().get(0);
                                        task.fractionProperty()
                                                .subscribe((before, fraction) -> task.cancel());
                                    }
                                });
        model.run();
        assertThat(model.evaluation().resultProperty().get()).isEmpty();
        assertThat(model.evaluation().runningProperty().get()).isFalse();
        assertThat(model.evaluation().problemProperty().get()).isEmpty();
        assertThat(model.canRun().get()).isTrue();
    }

    @Test
    void anEvaluationThatIsStoppedByAnotherSplitSaysSo() {
        open(TONES.data());
        DuringTask.run(
                test.context().tasks(),
                () -> workspace.data().applySplit(new SplitSettings("random", 8)));

        model.run();

        assertThat(model.evaluation().resultProperty().get()).isEmpty();
        assertThat(model.evaluation().problemProperty().get()).contains("was stopped", "changed");
        model.run();
        assertThat(model.evaluation().problemProperty().get()).isEmpty();
        assertThat(model.evaluation().resultProperty().get()).isPresent();
    }

    @Test
    void aFailingModelIsReported() {
        open(TONES.data());
        workspace.model().activeProperty().get().orElseThrow().model().close();
        model.run();
        assertThat(model.evaluation().problemProperty().get()).startsWith("The evaluation failed");
        assertThat(model.evaluation().runningProperty().get()).isFalse();
    }

    @Test
    void theSelectedClipIsReadAndCanBeFlaggedAndShownInBrowse() {
        open(TONES.data());
        model.run();
        model.selection()
                .matrix()
                .open(
                        new MatrixCell(
                                0, result().evaluation().confusion().counts()[0][0] > 0 ? 0 : 1));
        ResultClips list = ResultClips.mistakes(result());
        ResultClip row =
                list.rows().isEmpty()
                        ? model.selection().listProperty().get().rows().get(0)
                        : list.rows().get(0);
        model.selection().selectedProperty().set(Optional.of(row));
        assertThat(model.sound().shownProperty().get().orElseThrow().title())
                .isEqualTo(row.clip().id());
        model.toggleFlag();
        assertThat(workspace.data().flags().isFlagged(row.clip())).isTrue();
        model.toggleFlag();
        assertThat(workspace.data().flags().isFlagged(row.clip())).isFalse();
        model.showInBrowse();
        assertThat(workspace.navigation().roomProperty().get()).isEqualTo(RoomId.BROWSE);
        assertThat(workspace.navigation().clipProperty().get().orElseThrow().value())
                .isEqualTo(row.clip());
    }

    @Test
    void aDeletedClipIsReported() throws IOException {
        Path own = ToneDataset.write(folder.resolve("tones"));
        open(own);
        model.run();
        ResultClip row = ResultClip.of(result().evaluation().clips().get(0));
        Files.delete(row.clip().file());
        model.selection().selectedProperty().set(Optional.of(row));
        assertThat(model.playback().problemProperty().get())
                .contains(row.file())
                .contains("no such file");
        assertThat(model.sound().shownProperty().get()).isEmpty();
        model.selection().selectedProperty().set(Optional.empty());
        assertThat(model.playback().problemProperty().get()).isEmpty();
    }

    @Test
    void tablesAreWrittenToTheChosenFile() throws IOException {
        open(TONES.data());
        model.run();
        Path csv = folder.resolve("matrix.csv");
        test.dialogs().save = Optional.of(csv);
        model.export().matrix(result());
        List<String> lines = Files.readAllLines(csv);
        assertThat(lines).hasSize(1 + ToneDataset.LABELS);
        assertThat(lines.get(0)).isEqualTo("true \\ predicted,0,1,2,3");
        assertThat(test.dialogs().messages).containsExactly("Saved " + csv);
        model.export().labels(result());
        assertThat(Files.readAllLines(csv).get(0)).isEqualTo("label,precision,recall,F1,clips");
        test.dialogs().save = Optional.of(folder.resolve("none").resolve("x.csv"));
        model.export().matrix(result());
        assertThat(test.dialogs().warnings).hasSize(1);
    }
}
