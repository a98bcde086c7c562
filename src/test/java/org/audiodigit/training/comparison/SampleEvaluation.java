package org.audiodigit.training.comparison;

import java.util.ArrayList;
import java.util.List;
import org.audiodigit.model.Prediction;
import org.audiodigit.testing.SampleClips;
import org.audiodigit.training.ClassifiedClip;
import org.audiodigit.training.Evaluation;

/** Evaluations of made-up clips, whose takes are counted from 0. */
final class SampleEvaluation {

    static final List<String> LABELS = List.of("a", "b");

    private SampleEvaluation() {}

    /**
     * @param first take of the first clip
     * @param words each with a true and a predicted label, e.g. {@code ab}
     */
    static Evaluation of(int first, String... words) {
        List<ClassifiedClip> clips = new ArrayList<>();
        for (String word : words) {
            float confidence = word.charAt(1) == 'a' ? 0.9f : 0.1f;
            clips.add(
                    new ClassifiedClip(
                            SampleClips.of(word.substring(0, 1), "ann", first + clips.size()),
                            new Prediction(LABELS, new float[] {confidence, 1 - confidence})));
        }
        return new Evaluation(LABELS, clips);
    }
}
