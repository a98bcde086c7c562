package org.audiodigit.app.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.audiodigit.app.workspace.Navigation.ModelRequest;
import org.audiodigit.app.workspace.Navigation.RoomId;
import org.audiodigit.testing.HeldTasks;
import org.audiodigit.testing.TestContext;
import org.audiodigit.training.comparison.RunsComparison;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which models are compared, and when. */
@Tag("engine")
class ComparedModelsTest extends ComparisonFixture {

    @Test
    void runsFromTrainAreLoadedEvaluatedAndCompared() throws IOException {
        workspace.data().open(TONES.data());
        workspace
                .navigation()
                .compare(
                        List.of(
                                new ModelRequest(guessing, "guessing"),
                                new ModelRequest(TONES.model(), "weak"),
                                new ModelRequest(copyOfModel(), "guessing")));
        assertThat(workspace.navigation().roomProperty().get()).isEqualTo(RoomId.EVALUATE);
        RunsComparison found = comparison().orElseThrow();
        assertThat(found.runs()).hasSize(3);
        assertThat(found.pairs()).hasSize(3);
        assertThat(found.runs().get(2).name()).as("another name").isEqualTo("other/guessing");
        assertThat(found.pairs().get(2).sentence()).contains("right on the same clips");
        assertThat(model.selection().difference().matrixProperty().get())
                .as("three runs have no difference")
                .isEmpty();
    }

    @Test
    void aModelThatCannotBeLoadedIsReported() throws IOException {
        open(TONES.data());
        model.run();
        Path none = Files.createDirectory(folder.resolve("none"));
        model.compareWith(none, "none");
        assertThat(model.comparison().problemProperty().get())
                .startsWith("Cannot compare the models: ");
        assertThat(comparison()).isEmpty();
        model.compareWith(guessing, "guessing");
        assertThat(model.comparison().problemProperty().get()).isEmpty();
        assertThat(comparison()).isPresent();
    }

    @Test
    void aMissingFirstModelEndsTheRequest() throws IOException {
        open(TONES.data());
        Path none = Files.createDirectory(folder.resolve("none"));
        workspace
                .navigation()
                .compare(
                        List.of(
                                new ModelRequest(none, "none"),
                                new ModelRequest(guessing, "guessing")));
        assertThat(model.evaluated().problemProperty().get()).contains("none");
        model.run();
        assertThat(comparison()).isEmpty();
    }

    @Test
    void aModelIsNotComparedWithItself() {
        open(TONES.data());
        model.compareWith(TONES.model(), "again");
        assertThat(comparison()).isEmpty();
        assertThat(model.comparison().isCompared(TONES.model())).isFalse();
        assertThat(model.comparison().problemProperty().get()).startsWith("again is the model");
        model.compareWith(guessing, "guessing");
        model.evaluated().choose(guessing, "guessing");
        model.run();
        assertThat(comparison()).isEmpty();
        assertThat(model.comparison().isCompared(guessing)).isFalse();
    }

    @Test
    void anotherChoiceEndsTheRequestOfAModelThatIsStillLoading() {
        HeldTasks tasks = new HeldTasks();
        test = TestContext.with(tasks, folder.resolve("models"));
        workspace = test.context().workspace();
        model = new EvaluateViewModel(test.context());
        open(TONES.data());
        tasks.hold();
        workspace
                .navigation()
                .compare(
                        List.of(
                                new ModelRequest(guessing, "guessing"),
                                new ModelRequest(TONES.model(), "weak")));
        model.evaluated().choose(TONES.model(), "weak");
        tasks.release();
        model.evaluated().choose(guessing, "guessing");
        assertThat(model.evaluation().resultProperty().get()).as("without a click").isEmpty();
        model.run();
        assertThat(comparison()).isEmpty();
    }
}
