package org.audiodigit.dataset;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How the files of one data set are named: the way back from what a name tells to the name. */
final class ClipNaming {

    /** What every file system takes in a name, and what separates nothing there. */
    private static final Pattern PART = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} .-]*");

    private static final String HASHED = "nohash";

    private final Dataset dataset;

    ClipNaming(Dataset dataset) {
        this.dataset = dataset;
    }

    Path file(String label, String speaker, int take) throws DatasetException {
        boolean knownSpeaker = dataset.speakerIds().contains(speaker);
        if (!knownSpeaker && (!plain(speaker) || speaker.equals(HASHED))) {
            throw refused("a speaker's name is made of letters, digits and hyphens", speaker);
        }
        boolean inFolder = dataset.layout().equals(new LabelFolderLayout().name());
        if (!inFolder && !plain(label)) {
            throw refused("a label here is made of letters, digits and hyphens", label);
        }
        String threeParts = label + "_" + speaker + "_" + take + ".wav";
        if (inFolder) {
            String name = hashed(label) ? speaker + "_nohash_" + take + ".wav" : threeParts;
            return folder(label).resolve(name);
        }
        return dataset.layout().equals(new SpeakerFolderLayout().name())
                ? dataset.directory().resolve(speaker).resolve(threeParts)
                : dataset.directory().resolve(threeParts);
    }

    private DatasetException refused(String rule, String name) {
        return new DatasetException(dataset.directory(), rule + ", not \"" + name + "\"");
    }

    private static boolean plain(String name) {
        return PART.matcher(name).matches() && !name.endsWith(".") && !name.endsWith(" ");
    }

    /** The take after the last one of this label and speaker; 0 for the first. */
    int nextTake(String label, String speaker) {
        return dataset.clips().stream()
                .filter(clip -> clip.label().equals(label))
                .filter(clip -> clip.speaker().filter(speaker::equals).isPresent())
                .mapToInt(clip -> clip.take().orElse(-1) + 1)
                .max()
                .orElse(0);
    }

    /**
     * Whether names are {@code SPEAKER_nohash_TAKE.wav} here, as most are; a label that holds what
     * separates the parts of the other kind of name leaves no choice.
     */
    private boolean hashed(String label) {
        long so = dataset.clips().stream().filter(c -> c.id().contains("_nohash_")).count();
        return 2 * so > dataset.clips().size() || label.contains("_");
    }

    /** The folder that most clips of a label are in, which may be named by the digit's word. */
    private Path folder(String label) throws DatasetException {
        Map<String, Long> folders =
                dataset.clips().stream()
                        .filter(clip -> clip.label().equals(label))
                        .map(clip -> clip.id().substring(0, clip.id().indexOf('/')))
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        String most =
                folders.entrySet().stream()
                        .max(Map.Entry.<String, Long>comparingByValue())
                        .map(Map.Entry::getKey)
                        .orElse(label);
        if (folders.isEmpty() && !plain(label.replace('_', '-'))) {
            throw refused("a label's folder is named by letters, digits and hyphens", label);
        }
        return dataset.directory().resolve(most);
    }
}
