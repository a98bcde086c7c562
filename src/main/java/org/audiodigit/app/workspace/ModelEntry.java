package org.audiodigit.app.workspace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.audiodigit.common.Formats;
import org.audiodigit.model.ModelManifest;

/**
 * A model that the user can choose.
 *
 * @param name the name for the user
 * @param architecture of its network, e.g. {@code digit-cnn}
 * @param split it was trained with, as the command line takes it
 * @param testAccuracy 0..1; empty if it was not tested
 * @param date when it was written, ISO 8601, UTC
 */
public record ModelEntry(
        Path folder,
        String name,
        String architecture,
        String split,
        Optional<Double> testAccuracy,
        String date) {

    static ModelEntry of(Path folder, String name, ModelManifest manifest) {
        return new ModelEntry(
                folder,
                name,
                manifest.architecture().name(),
                manifest.training().split(),
                Optional.ofNullable(manifest.metrics().testAccuracy()),
                manifest.date());
    }

    /** E.g. {@code digit-cnn · hold-out:nicolas · test 71.6 %}. */
    public String details() {
        List<String> details = new ArrayList<>();
        if (!architecture.equals(name)) {
            details.add(architecture);
        }
        details.add(split);
        testAccuracy.ifPresent(accuracy -> details.add("test " + Formats.percent(accuracy)));
        return String.join(" · ", details);
    }
}
