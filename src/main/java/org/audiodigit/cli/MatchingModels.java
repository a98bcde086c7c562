package org.audiodigit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.audiodigit.model.Calibration;
import org.audiodigit.model.ModelException;
import org.audiodigit.model.ModelManifest;
import org.audiodigit.model.ModelStore;
import org.audiodigit.model.StoredModel;
import org.audiodigit.training.calibration.CalibrationFit;

/** The calibrations of models that are made as another one is. */
final class MatchingModels {

    private MatchingModels() {}

    /**
     * @param likewise folders of models
     * @throws ModelException if one of them is another network, hears otherwise, knows other labels
     *     or was never calibrated
     */
    static Calibration mean(StoredModel model, List<Path> likewise) throws IOException {
        List<Calibration> calibrations = new ArrayList<>();
        for (Path folder : likewise) {
            ModelManifest other = ModelStore.manifest(folder);
            if (!alike(model.manifest(), other)) {
                throw new ModelException(
                        folder,
                        "has another network, front end or labels than "
                                + model.folder()
                                + ", so that its calibration says nothing of that one");
            }
            if (other.calibration() == null) {
                throw new ModelException(folder, "was not calibrated yet");
            }
            calibrations.add(other.calibration());
        }
        return CalibrationFit.mean(calibrations);
    }

    private static boolean alike(ModelManifest one, ModelManifest other) {
        return one.architecture().equals(other.architecture())
                && one.frontEnd().equals(other.frontEnd())
                && one.labels().equals(other.labels());
    }
}
