package org.audiodigit.training;

import java.util.Arrays;
import java.util.List;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.Shuffle;
import org.audiodigit.engine.EngineThread;
import org.audiodigit.model.FrozenNetwork;
import org.audiodigit.model.LogMelFrontEnd;
import org.audiodigit.model.Network;
import org.audiodigit.model.WordStates;
import org.audiodigit.training.BatchPreparation.PreparedBatch;
import org.audiodigit.training.StringExamples.Example;

/** Validates a network for strings after an epoch. */
record StringValidation(
        TrainingData data,
        LogMelFrontEnd frontEnd,
        TrainingPlan plan,
        TrainingListener listener,
        StopSignal stop) {

    /** Number of clips; those of a larger validation part are drawn. */
    private static final int MAX_CLIPS = 640;

    /** Validates on strings of the validation part, which are the same after each epoch. */
    Score validate(Network network) throws InterruptedException, TrainingException {
        FrozenNetwork frozen = EngineThread.shared().open(network::freeze, FrozenNetwork::close);
        try {
            return validate(frozen);
        } finally {
            EngineThread.shared().runToCompletion(frozen::close);
        }
    }

    private Score validate(FrozenNetwork frozen) throws InterruptedException, TrainingException {
        List<Clip> clips = Shuffle.of(data.split().validation(), plan.seed());
        StringExamples examples =
                new StringExamples(
                        data.dataset().labels(),
                        List.of(data.split().validation()),
                        List.of(),
                        LabelledRecordings.NONE,
                        frontEnd,
                        plan.seed());
        int labels = data.dataset().labels().size();
        ReadFailureGuard failures = new ReadFailureGuard("validation");
        Score score = Score.NONE;
        try (BatchPreparation<Example> batches =
                new BatchPreparation<>(
                        clips.subList(0, Math.min(clips.size(), MAX_CLIPS)),
                        plan.batch(),
                        (clip, index) -> examples.get(clip, 0, 0))) {
            while (batches.hasNext() && !stop.stopped()) {
                PreparedBatch<Example> batch = batches.next();
                failures.add(batch);
                batch.unreadable().forEach(u -> listener.onUnreadable(u.clip(), u.reason()));
                for (Example example : batch.inputs()) {
                    float[] outputs =
                            EngineThread.shared()
                                    .call(
                                            () ->
                                                    frozen.outputs(
                                                            example.input(), frontEnd.columns()));
                    score = score.plus(score(outputs, List.of(example.targets()), labels));
                }
            }
        }
        failures.check();
        return score;
    }

    /**
     * The score of single frames.
     *
     * @param labels number of labels
     */
    static Score score(float[] outputs, List<float[]> targets, int labels) {
        int states = WordStates.count(labels);
        Score score = Score.NONE;
        int offset = 0;
        for (float[] target : targets) {
            for (int at = 0; at < target.length; at += states) {
                float[] logits = Arrays.copyOfRange(outputs, offset + at, offset + at + states);
                score =
                        score.plus(
                                Score.ofLogits(
                                        logits, Arrays.copyOfRange(target, at, at + states)));
            }
            offset += target.length;
        }
        return score;
    }
}
