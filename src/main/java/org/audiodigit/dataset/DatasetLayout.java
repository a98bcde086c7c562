package org.audiodigit.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The relation between the path of a recording and its label, speaker and take. A new layout
 * implements this interface and is added to {@link #ALL}.
 */
interface DatasetLayout {

    /** All layouts. If two fit a folder equally well, the first one is used. */
    List<DatasetLayout> ALL =
            List.of(new SpeakerFolderLayout(), new LabelFolderLayout(), new FlatLayout());

    /**
     * Characters that all file systems accept, without the underscore, which separates the parts.
     */
    Pattern NAME_PART = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} .-]*");

    /** Windows opens a device for these names, with any extension. */
    Pattern DEVICE =
            Pattern.compile(
                    "(con|prn|aux|nul|(com|lpt)[0-9¹²³])( *\\..*)?", Pattern.CASE_INSENSITIVE);

    /** Short name, e.g. {@code flat}. */
    String name();

    /** Pattern of the paths for messages, e.g. {@code LABEL_SPEAKER_TAKE.wav}. */
    String pattern();

    /** Number of parts of a path, including the file name. */
    int depth();

    /**
     * Reads label, speaker and take from a path; empty if the path does not fit.
     *
     * @param path {@link #depth()} parts, the last one is the name of a WAV file
     */
    Optional<ParsedClipName> parse(List<String> path);

    /** The reason why a path does not fit, without the path. */
    default String mismatch(List<String> path) {
        return "is not named " + pattern();
    }

    /**
     * The path of a new recording, relative to the data set's folder. {@link #parse} reads the same
     * label, speaker and take from it.
     *
     * @throws DatasetException if the label cannot be part of a path
     */
    Path pathFor(Dataset dataset, String label, String speaker, int take) throws DatasetException;

    /** {@code LABEL_SPEAKER_TAKE.wav}. */
    static String fileName(Dataset dataset, String label, String speaker, int take)
            throws DatasetException {
        if (!isNamePart(label)) {
            throw new DatasetException(
                    dataset.directory(),
                    "labels of this data set may contain letters, digits and hyphens only, not \""
                            + label
                            + "\"");
        }
        return label + "_" + speaker + "_" + take + ".wav";
    }

    /** Whether a text can be a part of a file name on every system. */
    static boolean isNamePart(String text) {
        return NAME_PART.matcher(text).matches()
                && !text.endsWith(".")
                && !text.endsWith(" ")
                && !DEVICE.matcher(text).matches();
    }
}
