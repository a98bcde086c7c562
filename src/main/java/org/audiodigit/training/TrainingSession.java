package org.audiodigit.training;

import java.util.function.BiConsumer;
import org.audiodigit.dataset.Clip;
import org.audiodigit.model.Architecture;
import org.audiodigit.model.Architectures;
import org.audiodigit.model.FrontEnd;
import org.audiodigit.model.FrontEnds;
import org.audiodigit.model.TrainingRecipe;

/**
 * The context that all parts of a training share.
 *
 * @param stop ends the training early
 * @param architecture the network that the plan names, with its settings
 */
record TrainingSession(
        TrainingPlan plan,
        TrainingData data,
        TrainingListener listener,
        StopSignal stop,
        Architecture architecture) {

    /** A training of the network with its default settings. */
    TrainingSession(
            TrainingPlan plan, TrainingData data, TrainingListener listener, StopSignal stop) {
        this(plan, data, listener, stop, Architectures.byName(plan.architecture()));
    }

    /** The same context for a network with other settings. */
    TrainingSession with(Architecture other) {
        return new TrainingSession(plan, data, listener, stop, other);
    }

    TrainingRecipe recipe() {
        return architecture.recipe();
    }

    FrontEnd frontEnd() {
        return FrontEnds.byName(plan.frontEnd());
    }

    /** Identifies the data of the training in checkpoints. */
    String fingerprint() {
        return data.fingerprint(plan.splitRule());
    }

    /**
     * The listener for an evaluation during the training, which stops together with it.
     *
     * @param onUnreadable receives each clip that cannot be read, with the reason
     */
    Evaluator.Listener evaluationListener(BiConsumer<Clip, String> onUnreadable) {
        return new Evaluator.Listener() {
            @Override
            public void onUnreadable(Clip clip, String reason) {
                onUnreadable.accept(clip, reason);
            }

            @Override
            public boolean stopped() {
                return stop.stopped();
            }
        };
    }
}
