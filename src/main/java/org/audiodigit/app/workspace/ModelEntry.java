package org.audiodigit.app.workspace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.audiodigit.model.ModelManifest;

/**
 * A model that can be chosen, by what it says of itself.
 *
 * @param folder that holds it
 * @param name what a person calls it
 * @param architecture of its network, e.g. {@code digit-cnn}
 * @param split it was trained with, as the command line takes it
 * @param testAccuracy 0..1, if it was tested
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
        testAccuracy.ifPresent(share -> details.add(percent(share)));
        return String.join(" · ", details);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "test %.1f %%", 100 * share);
    }
}
