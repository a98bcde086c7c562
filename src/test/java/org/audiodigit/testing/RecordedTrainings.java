package org.audiodigit.testing;

import java.io.IOException;
import java.util.List;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.Split;
import org.audiodigit.dataset.SplitRule;
import org.audiodigit.dataset.SplitStrategies;
import org.audiodigit.model.ModelManifest.Training;
import org.audiodigit.model.TrainedParts;

/** Records of trainings that never ran, with the parts of their splits. */
public final class RecordedTrainings {

    private RecordedTrainings() {}

    /** A training on a data set, by the current rule. */
    public static Training on(Dataset dataset, String split, long seed) throws IOException {
        Split parts = SplitStrategies.parse(split).split(dataset, seed);
        return new Training(
                dataset.name(),
                dataset.clips().size(),
                parts.name(),
                parts.description(),
                parts.training().size(),
                parts.validation().size(),
                seed,
                2,
                3,
                32,
                0.003,
                1,
                true,
                "none",
                null,
                false,
                List.of(),
                SplitRule.CURRENT.text(),
                TrainedParts.of(dataset, parts));
    }
}
