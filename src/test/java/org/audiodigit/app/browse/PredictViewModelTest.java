package org.audiodigit.app.browse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.audiodigit.app.task.TaskProgress;
import org.audiodigit.app.workspace.LoadedDataset;
import org.audiodigit.app.workspace.Workspace;
import org.audiodigit.dataset.Clip;
import org.audiodigit.files.ProgramFolder;
import org.audiodigit.testing.DuringTask;
import org.audiodigit.testing.TestContext;
import org.audiodigit.testing.ToneDataset;
import org.audiodigit.testing.UntrainedModels;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("engine")
class PredictViewModelTest {

    private static final List<String> DIGITS =
            IntStream.range(0, 10).mapToObj(String::valueOf).toList();

    @TempDir Path folder;
    private TestContext test;
    private Workspace workspace;
    private BrowseViewModel model;

    @BeforeEach
    void open() throws Exception {
        test = TestContext.withoutWindow(folder);
        workspace = test.context().workspace();
        model = new BrowseViewModel(test.context(), new ProgramFolder(folder.resolve("program")));
        workspace.data().open(ToneDataset.write(folder.resolve("tones")));
    }

    @AfterEach
    void close() {
        workspace.model().activeProperty().get().ifPresent(used -> used.model().close());
    }

    private void use(List<String> labels) throws Exception {
        use("made", labels);
    }

    private void use(String name, List<String> labels) throws Exception {
        Path made = folder.resolve(name);
        UntrainedModels.write(made, labels, UntrainedModels.on("tones", 160, 100, 30));
        workspace.model().use(made);
    }

    private String note() {
        return model.predict().noteProperty().get();
    }

    @Test
    void withoutAModelTheNoteAsksForOne() {
        model.togglePredict();
        assertThat(note()).contains("Use model");
        assertThat(workspace.data().predictionsProperty().get()).isEmpty();
    }

    @Test
    void theListedClipsAreClassifiedAndEarlierPredictionsKept() throws Exception {
        use(DIGITS);
        model.list().filter().setLabels(Set.of("1"));
        model.togglePredict();
        assertThat(workspace.data().predictionsProperty().get()).hasSize(40);
        assertThat(note()).matches("made classified \\d+ of 40 clips correctly \\(.* %\\)\\.");
        model.list().filter().setLabels(Set.of("2"));
        model.togglePredict();
        assertThat(workspace.data().predictionsProperty().get()).hasSize(80);
        assertThat(model.predict().runningProperty().get()).isFalse();
    }

    /** As Evaluate does in between with another active model. */
    @Test
    void predictionsOfAnotherModelAreDropped() throws Exception {
        use(DIGITS);
        model.list().filter().setLabels(Set.of("1"));
        model.togglePredict();
        use("other", List.of("0", "1", "2", "3"));
        workspace
                .data()
                .setPredictions(
                        workspace.model().activeProperty().get().orElseThrow(),
                        workspace.data().predictionsProperty().get());
        workspace.model().use(folder.resolve("made"));
        model.list().filter().setLabels(Set.of("2"));

        model.togglePredict();

        assertThat(workspace.data().predictionsProperty().get())
                .hasSize(40)
                .allSatisfy((id, prediction) -> assertThat(id).startsWith("2_"));
    }

    @Test
    void aClipThatIsRenamedMeanwhileDoesNotDiscardTheOtherPredictions() throws Exception {
        use(DIGITS);
        LoadedDataset open = workspace.data().openProperty().get().orElseThrow();
        Clip before = open.dataset().clips().get(7);
        Clip after =
                new Clip(
                        "1_ann_99.wav",
                        open.folder().resolve("1_ann_99.wav"),
                        "1",
                        before.speaker(),
                        OptionalInt.of(99),
                        before.sampleRate(),
                        before.frames());
        DuringTask.run(
                test.context().tasks(),
                () -> workspace.data().replace(open.folder(), before, after));

        model.togglePredict();

        assertThat(workspace.data().predictionsProperty().get())
                .hasSize(159)
                .doesNotContainKeys(before.id(), after.id());
        assertThat(note())
                .endsWith("1 clip was renamed or changed meanwhile and has no prediction.");
    }

    @Test
    void aModelWithoutACommonLabelIsNotRun() throws Exception {
        use(List.of("yes", "no"));
        model.togglePredict();
        assertThat(note()).contains("cannot predict any label of this data set, only yes, no");
        assertThat(workspace.data().predictionsProperty().get()).isEmpty();
    }

    @Test
    void labelsThatTheModelLacksAreReported() throws Exception {
        use(List.of("0", "1", "2"));
        model.togglePredict();
        assertThat(workspace.data().predictionsProperty().get()).hasSize(160);
        assertThat(note()).contains("cannot predict 3;");
    }

    @Test
    void aStopReportsTheRemainingClips() throws Exception {
        use(DIGITS);
        var open = workspace.data().openProperty().get().orElseThrow();
        ClipPredictionTask work =
                new ClipPredictionTask(
                        workspace.model().activeProperty().get().orElseThrow(),
                        open,
                        open.dataset().clips());
        ClipPredictionTask.Result result = work.run(new ImmediatelyStopped());
        assertThat(work.describe(result))
                .isEqualTo("made classified no clip. Stopped with 160 clips remaining.");
    }

    private static final class ImmediatelyStopped implements TaskProgress {
        @Override
        public void update(double fraction, String message) {}

        @Override
        public boolean cancelled() {
            return true;
        }

        @Override
        public void onCancel(Runnable stop) {
            stop.run();
        }
    }
}
