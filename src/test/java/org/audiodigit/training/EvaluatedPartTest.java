package org.audiodigit.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.Part;
import org.audiodigit.dataset.Split;
import org.audiodigit.dataset.SplitRule;
import org.audiodigit.dataset.SplitStrategies;
import org.audiodigit.model.ModelManifest.Training;
import org.audiodigit.testing.SampleClips;
import org.junit.jupiter.api.Test;

class EvaluatedPartTest {

    private static final Path MODEL = Path.of("some-model");
    private final Dataset digits = SampleClips.dataset("digits", 5, "ann", "bob", "cy", "dee");

    /** A training on a random split. */
    private Training training(String description) throws IOException {
        Split split = SplitStrategies.parse("random").split(digits, SplitRule.SHUFFLE.draw(0));
        return new Training(
                "digits",
                digits.clips().size(),
                "random",
                description,
                split.training().size(),
                split.validation().size(),
                0,
                1,
                1,
                8,
                0.1,
                1,
                true);
    }

    @Test
    void anAdaptationToTheDataSetFitsItsTestPart() throws IOException {
        Training adapted = training("- Then tuned to 40 recordings of digits.");
        TrainedSplit split = TrainedSplit.find(digits, adapted, MODEL).orElseThrow();
        EvaluatedPart test = EvaluatedPart.of(split, Part.TEST);
        assertThat(test.inTraining()).isEqualTo("unknown");
        assertThat(test.note()).startsWith("The model was adapted to this data set");
    }

    @Test
    void partsStateWhetherTheModelWasTrainedOnThem() throws IOException {
        TrainedSplit split = TrainedSplit.find(digits, training("-"), MODEL).orElseThrow();
        assertThat(EvaluatedPart.of(split, Part.TRAIN).inTraining()).isEqualTo("all");
        assertThat(EvaluatedPart.of(split, Part.TEST).inTraining()).isEqualTo("none");
        assertThat(EvaluatedPart.of(split, Part.ALL).inTraining()).isEqualTo("some");
        EvaluatedPart other = EvaluatedPart.ofOther(digits, training("-"));
        assertThat(other.inTraining()).isEqualTo("unknown");
        assertThat(other.clips()).hasSize(40);
    }
}
