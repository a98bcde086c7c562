package org.audiodigit.dataset;

import java.util.List;
import java.util.Optional;

/** One way of telling label, speaker and take by where a recording lies and how it is named. */
interface DatasetLayout {

    /** Every layout, the one that demands most of a name first: it wins where two fit alike. */
    List<DatasetLayout> KINDS =
            List.of(new SpeakerFolderLayout(), new LabelFolderLayout(), new FlatLayout());

    /** Short name, e.g. {@code flat}. */
    String name();

    /** How files are named, e.g. {@code LABEL_SPEAKER_TAKE.wav}. */
    String pattern();

    /** How many parts a path has, the file's name included. */
    int depth();

    /**
     * What a path tells, or empty if it does not fit.
     *
     * @param path {@link #depth()} parts, the last one a WAV file's name
     */
    Optional<ParsedClipName> read(List<String> path);

    /** Why a path does not fit, without its name. */
    default String misfit(List<String> path) {
        return "is not named " + pattern();
    }
}
