package org.audiodigit.app.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.audiodigit.app.workspace.LoadedDataset;
import org.audiodigit.app.workspace.LoadedModel;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.Part;
import org.audiodigit.dataset.SpeakerInfo;
import org.audiodigit.model.Prediction;
import org.audiodigit.training.ClassifiedClip;
import org.audiodigit.training.EvaluatedPart;
import org.audiodigit.training.Evaluation;

/** Builds results without a model. */
final class SampleResults {

    private final List<String> modelLabels;
    private final List<String> labels;
    private final List<ClassifiedClip> classified = new ArrayList<>();

    /**
     * @param labels of the model, then those that only clips have
     */
    SampleResults(List<String> modelLabels, List<String> labels) {
        this.modelLabels = modelLabels;
        this.labels = labels;
    }

    static SampleResults digits() {
        return new SampleResults(List.of("0", "1", "2"), List.of("0", "1", "2"));
    }

    /** Adds clips with the same prediction, each with a probability 0.01 above the previous one. */
    SampleResults add(
            String label, String predicted, String speaker, double probability, int clips) {
        for (int i = 0; i < clips; i++) {
            int take = classified.size();
            String id = "%s/%s_%s_%d.wav".formatted(speaker, label, speaker, take);
            Clip clip =
                    new Clip(
                            id,
                            Path.of(id).toAbsolutePath(),
                            label,
                            Optional.of(speaker),
                            OptionalInt.of(take),
                            8000,
                            4000);
            classified.add(new ClassifiedClip(clip, prediction(predicted, probability + 0.01 * i)));
        }
        return this;
    }

    private Prediction prediction(String predicted, double probability) {
        float[] probabilities = new float[modelLabels.size()];
        for (int i = 0; i < probabilities.length; i++) {
            probabilities[i] = (float) ((1 - probability) / (probabilities.length - 1));
        }
        probabilities[modelLabels.indexOf(predicted)] = (float) probability;
        return new Prediction(modelLabels, probabilities);
    }

    EvaluationResult result(SpeakerInfo... speakers) {
        List<Clip> clips = classified.stream().map(ClassifiedClip::clip).toList();
        List<String> clipLabels = clips.stream().map(Clip::label).distinct().sorted().toList();
        Dataset dataset =
                new Dataset(
                        Path.of("made-up"),
                        "flat",
                        clips,
                        clipLabels,
                        List.of(speakers),
                        List.of());
        EvaluationSubject subject =
                new EvaluationSubject(
                        new LoadedDataset("made-up", dataset, Optional.empty(), Map.of()),
                        new LoadedModel(Path.of("model"), "some-model", null),
                        new EvaluatedPart(
                                Part.TEST,
                                "speaker",
                                "by speaker",
                                "none",
                                "Not trained on these.",
                                clips,
                                0),
                        "Not trained on these.");
        return new EvaluationResult(
                subject, modelLabels, new Evaluation(labels, classified), List.of());
    }
}
