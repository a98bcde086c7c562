package org.audiodigit.app.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.audiodigit.testing.HeldTasks;
import org.audiodigit.training.AugmentationMode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("engine")
class RateFinderViewModelTest extends TrainOnTonesFixture {

    @Test
    void suggestsARateAndChangesNoRun() throws Exception {
        model.plan().augmentationProperty().set(AugmentationMode.NONE);
        model.findRate();
        RateFinderViewModel finder = model.rateFinder();
        assertThat(finder.runningProperty().get()).isFalse();
        assertThat(finder.problemProperty().get()).isEmpty();
        assertThat(finder.curveProperty().get().points()).hasSizeGreaterThan(50);
        double rate = finder.suggestionProperty().get().orElseThrow();
        assertThat(rate).isBetween(1e-4, 0.2);
        assertThat(finder.statusProperty().get()).startsWith("Suggested: ");
        assertThat(model.plan().rateProperty().get()).isEqualTo("0.005");
        assertThat(model.runs().rows()).isEmpty();
        try (var files = Files.list(models)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void noTrainingStartsDuringTheTest() {
        HeldTasks tasks = new HeldTasks();
        tasks.hold();
        RateFinderViewModel finder = new RateFinderViewModel(tasks);
        finder.start(model.plan().plan("auto"), model.appliedSplit().selection().orElseThrow());
        assertThat(finder.runningProperty().get()).isTrue();
        assertThat(finder.suggestionProperty().get()).isEmpty();
        finder.stop();
        assertThat(finder.statusProperty().get()).isEqualTo("Stopping…");
        tasks.release();
        assertThat(finder.runningProperty().get()).isFalse();
        assertThat(finder.curveProperty().get().points()).isEmpty();
        assertThat(finder.suggestionProperty().get()).isEmpty();
        assertThat(finder.statusProperty().get()).isEqualTo("Stopped.");
    }

    @Test
    void anInvalidFormCannotBeTested() {
        model.plan().batchProperty().set("0");
        model.findRate();
        assertThat(model.rateFinder().curveProperty().get().points()).isEmpty();
        assertThat(model.rateFinder().statusProperty().get()).isEmpty();
    }
}
