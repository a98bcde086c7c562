package org.audiodigit.app.train;

import java.util.List;
import org.audiodigit.app.workspace.LoadedModel;
import org.audiodigit.app.workspace.TestResult;
import org.audiodigit.common.Formats;
import org.audiodigit.model.Metrics;
import org.audiodigit.model.ModelManifest;
import org.audiodigit.model.ModelManifest.Training;

/** Describes the results of a new model and of the active one. */
final class ModelComparison {

    private ModelComparison() {}

    /** E.g. {@code run-2 reached 96.7 % on 60 test clips by 2 speakers.} */
    static String result(String name, ModelManifest model) {
        Metrics metrics = model.metrics();
        if (metrics.testAccuracy() == null) {
            return "%s reached %s on the validation clips and was not tested."
                    .formatted(name, Formats.percent(metrics.validationAccuracy()));
        }
        int speakers = model.training().testSpeakers().size();
        TestResult result = new TestResult(metrics.testAccuracy(), metrics.testClips());
        return "%s %s%s."
                .formatted(
                        name,
                        result.sentencePart("test"),
                        speakers == 0 ? "" : " by " + Formats.count(speakers, "speaker"));
    }

    /**
     * Names the active model, with its accuracy on the test part of the new one.
     *
     * @param accuracy 0 to 1
     */
    static String active(LoadedModel active, double accuracy) {
        return "The active model is still %s, which reached %s on the same clips."
                .formatted(active.name(), Formats.percent(accuracy));
    }

    /** Names the active model, with its result and whether the two can be compared. */
    static String active(LoadedModel active, ModelManifest model) {
        String sentence = "The active model is still " + active.name();
        Double accuracy = active.manifest().metrics().testAccuracy();
        if (accuracy == null) {
            return sentence + ".";
        }
        TestResult result = new TestResult(accuracy, active.manifest().metrics().testClips());
        return haveSameTestPart(active.manifest(), model)
                ? active(active, accuracy)
                : "%s, which %s; the two cannot be compared."
                        .formatted(sentence, result.sentencePart("other test"));
    }

    /** Whether two models were tested on the same clips, as far as their manifests tell. */
    static boolean haveSameTestPart(ModelManifest one, ModelManifest other) {
        Training a = one.training();
        Training b = other.training();
        boolean sameData = a.dataset().equals(b.dataset()) && a.clips() == b.clips();
        boolean bothTested =
                one.metrics().testAccuracy() != null
                        && one.metrics().testClips().equals(other.metrics().testClips());
        List<String> speakers = a.testSpeakers();
        boolean sameSpeakers = !speakers.isEmpty() && speakers.equals(b.testSpeakers());
        boolean samePlan = a.split().equals(b.split()) && a.seed() == b.seed();
        boolean sameRecord = (a.parts() == null) == (b.parts() == null);
        return sameData && bothTested && (sameSpeakers || samePlan && sameRecord);
    }
}
