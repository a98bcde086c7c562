package org.audiodigit.training.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.audiodigit.common.Formats;
import org.audiodigit.model.ModelManifest;
import org.audiodigit.model.ModelManifest.Sampling;
import org.audiodigit.model.ModelManifest.Training;
import org.audiodigit.training.AugmentationMode;
import org.audiodigit.training.TrainedSplit;

/**
 * A setting in which several runs differ.
 *
 * @param name of the setting, e.g. {@code Learning rate}
 * @param values one for each run; {@value Formats#MISSING} if a run has no such setting
 */
public record SettingDifference(String name, List<String> values) {

    private static final String ARCHITECTURE = "Architecture";
    private static final String FRONT_END = "Front end";
    private static final String DETAIL = ", ";

    public SettingDifference {
        values = List.copyOf(values);
    }

    /** The settings of these runs that are not all equal. */
    public static List<SettingDifference> among(List<ModelManifest> runs) {
        List<Map<String, String>> settings =
                runs.stream().map(SettingDifference::settings).toList();
        // the details of different architectures and front ends cannot be compared
        if (settings.stream().map(ofRun -> ofRun.get(ARCHITECTURE)).distinct().count() > 1) {
            settings.forEach(ofRun -> ofRun.keySet().removeIf(key -> isDetail(key, ARCHITECTURE)));
        }
        if (settings.stream().map(ofRun -> ofRun.get(FRONT_END)).distinct().count() > 1) {
            settings.forEach(ofRun -> ofRun.keySet().removeIf(key -> isDetail(key, FRONT_END)));
        }
        Set<String> names = new LinkedHashSet<>();
        settings.forEach(ofRun -> names.addAll(ofRun.keySet()));
        List<SettingDifference> differences = new ArrayList<>();
        for (String name : names) {
            List<String> values =
                    settings.stream()
                            .map(ofRun -> ofRun.getOrDefault(name, Formats.MISSING))
                            .toList();
            if (values.stream().distinct().count() > 1) {
                differences.add(new SettingDifference(name, values));
            }
        }
        addSplit(runs, differences);
        return differences;
    }

    /** Specifications can list hundreds of speakers, so that only their labels can be shown. */
    private static void addSplit(List<ModelManifest> runs, List<SettingDifference> differences) {
        List<Training> trainings = runs.stream().map(ModelManifest::training).toList();
        if (trainings.stream().map(Training::split).distinct().count() > 1) {
            List<String> labels = trainings.stream().map(TrainedSplit::label).toList();
            boolean alike = labels.stream().distinct().count() < labels.size();
            List<String> values = new ArrayList<>();
            for (int i = 0; i < labels.size(); i++) {
                String label = labels.get(i);
                boolean repeated = alike && labels.subList(0, i).contains(label);
                values.add(repeated ? label + " (others)" : label);
            }
            differences.add(new SettingDifference("Split", values));
        }
    }

    /** The settings of a run by name, without its split. */
    public static Map<String, String> settings(ModelManifest run) {
        Map<String, String> settings = new LinkedHashMap<>();
        Training training = run.training();
        settings.put(ARCHITECTURE, run.architecture().name());
        parts(ARCHITECTURE, run.architecture(), settings);
        settings.put(FRONT_END, run.frontEnd().name());
        parts(FRONT_END, run.frontEnd(), settings);
        settings.put("Labels", String.join(" ", run.labels()));
        settings.put("Data set", training.dataset());
        settings.put("Clips", Formats.count(training.clips()));
        settings.put("Training clips", Formats.count(training.trainClips()));
        settings.put("Epochs", Integer.toString(training.epochs()));
        settings.put("Saved epoch", Integer.toString(training.epoch()));
        settings.put("Batch", Integer.toString(training.batch()));
        settings.put("Learning rate", Double.toString(training.rate()).replace("E", "e"));
        settings.put("Seed", Long.toString(training.seed()));
        settings.put("Augmentation", augmentation(training.augmentation()));
        sampling(training.draws(), settings);
        if (!training.adaptedVoices().isEmpty()) {
            settings.put("Adapted to", String.join(", ", training.adaptedVoices()));
        }
        return settings;
    }

    private static boolean isDetail(String name, String prefix) {
        return name.startsWith(prefix + DETAIL);
    }

    private static void parts(
            String prefix, ModelManifest.Part part, Map<String, String> settings) {
        for (String key : new TreeSet<>(part.settings().keySet())) {
            settings.put(prefix + DETAIL + key, part.settings().get(key));
        }
    }

    private static void sampling(Sampling draws, Map<String, String> settings) {
        if (draws != null) {
            settings.put("Clips for training only", Formats.count(draws.onlyTrainedClips()));
            if (draws.onlyTrainedClips() > 0) {
                settings.put("Draws from them", Formats.percent(draws.onlyTrained()));
            }
            settings.put("Clips without a label", Formats.count(draws.otherClips()));
            if (draws.otherClips() > 0) {
                settings.put("Draws of no label", Formats.percent(draws.others()));
            }
            settings.put("Balance of sources", Formats.decimal(draws.balance(), 2));
        }
    }

    private static String augmentation(String recorded) {
        if (recorded == null) {
            return Formats.MISSING;
        }
        return AugmentationMode.parse(recorded)
                .map(mode -> mode.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .orElse(recorded);
    }
}
