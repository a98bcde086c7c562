package org.audiodigit.app.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.audiodigit.app.workspace.Navigation.RoomId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("engine")
class CostViewModelTest extends TrainOnTonesFixture {

    private String text() {
        return model.cost().textProperty().get();
    }

    private void show(RoomId room) {
        test.context().workspace().navigation().roomProperty().set(room);
    }

    @Test
    void measuresOnceTheRoomIsShownAndFollowsThePlan() {
        assertThat(text()).isEmpty();
        show(RoomId.TRAIN);
        assertThat(text()).matches("About .* s for 2 epochs, up to .* MB of memory, .* MB on disk");
        model.plan().epochsProperty().set("10000");
        assertThat(text()).matches("About .* (min|h) for 10,000 epochs, .*");
        model.plan().epochsProperty().set("0");
        assertThat(text()).isEmpty();
        show(RoomId.BROWSE);
        model.plan().epochsProperty().set("2");
        assertThat(text()).contains("for 2 epochs");
        model.plan().batchProperty().set("16");
        assertThat(text()).isEmpty();
    }

    @Test
    void doesNotMeasureWhileATrainingRuns() {
        BooleanProperty busy = new SimpleBooleanProperty(true);
        CostViewModel cost =
                new CostViewModel(
                        test.context(), model.plan(), model.split(), model.appliedSplit(), busy, 0);
        model.plan().batchProperty().set("16");
        assertThat(cost.textProperty().get()).contains("unknown while a training runs");
        busy.set(false);
        assertThat(cost.textProperty().get()).isEmpty();
    }

    @Test
    void theNextEstimateFollowsTheSpeedOfATraining() {
        model.train();
        assertThat(text()).matches("About .* for 2 epochs, .*");
        TimedTraining timed = model.training().timedProperty().get().orElseThrow();
        assertThat(timed.speed().laterEpochs()).isPositive();
        double seconds = model.runs().rows().get(0).summary().seconds();
        double training = timed.clips().split().training().size();
        double validation = timed.clips().split().validation().size();
        double estimated =
                training * (timed.speed().firstEpoch() + timed.speed().laterEpochs())
                        + validation
                                * (timed.speed().firstEvaluation()
                                        + timed.speed().laterEvaluation());
        assertThat(estimated).isCloseTo(seconds, within(0.01));
    }
}
