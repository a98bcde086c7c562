package org.audiodigit.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One folder per label, as for Keras and in Speech Commands: {@code seven/0a7c2a8d_nohash_0.wav}.
 * File names contain the speaker if they follow the pattern of Speech Commands or {@code
 * LABEL_SPEAKER_TAKE.wav}.
 */
final class LabelFolderLayout implements DatasetLayout {

    @Override
    public String name() {
        return "label-folders";
    }

    @Override
    public String pattern() {
        return "LABEL/*.wav";
    }

    @Override
    public int depth() {
        return 2;
    }

    @Override
    public Optional<ParsedClipName> parse(List<String> path) {
        return Optional.of(ParsedClipName.inFolder(path.get(0), path.get(1)));
    }

    @Override
    public Path pathFor(Dataset dataset, String label, String speaker, int take)
            throws DatasetException {
        String name =
                usesSpeechCommandsNames(dataset) || label.contains("_")
                        ? speaker + "_nohash_" + take + ".wav"
                        : label + "_" + speaker + "_" + take + ".wav";
        return Path.of(folder(dataset, label), name);
    }

    private static boolean usesSpeechCommandsNames(Dataset dataset) {
        long count = dataset.clips().stream().filter(c -> c.id().contains("_nohash_")).count();
        return 2 * count > dataset.clips().size();
    }

    /** The folder of most clips of the label, which may be named by a digit word. */
    private static String folder(Dataset dataset, String label) throws DatasetException {
        Map<String, Long> folders =
                dataset.clips().stream()
                        .filter(clip -> clip.label().equals(label))
                        .map(clip -> clip.id().substring(0, clip.id().indexOf('/')))
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        if (folders.isEmpty() && !DatasetLayout.isNamePart(label.replace('_', '-'))) {
            throw new DatasetException(
                    dataset.directory(),
                    "folders of labels may contain letters, digits, hyphens and underscores only,"
                            + " not \""
                            + label
                            + "\"");
        }
        return folders.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(label);
    }
}
