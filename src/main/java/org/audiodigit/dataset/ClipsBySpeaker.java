package org.audiodigit.dataset;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A data set in which the speaker of every clip is known, for splits by speaker. */
record ClipsBySpeaker(Path directory, List<Clip> clips, List<SpeakerInfo> speakers) {

    /**
     * @throws DatasetException if the speaker of a clip is unknown, since it could be any of them
     */
    static ClipsBySpeaker of(Dataset dataset) throws DatasetException {
        long unknown = dataset.clips().stream().filter(c -> c.speaker().isEmpty()).count();
        if (unknown > 0) {
            throw new DatasetException(
                    dataset.directory(),
                    ("cannot be split by speaker: the speaker of %d of %d files is unknown; use"
                                    + " random")
                            .formatted(unknown, dataset.clips().size()));
        }
        return new ClipsBySpeaker(dataset.directory(), dataset.clips(), dataset.speakers());
    }

    /** The clips of some speakers. */
    List<Clip> spokenBy(Collection<String> someSpeakers) {
        Set<String> included = new HashSet<>(someSpeakers);
        return clips.stream().filter(clip -> included.contains(clip.speaker().get())).toList();
    }

    List<SpeakerInfo> speakersExcept(Collection<String> excluded) {
        return speakers.stream().filter(speaker -> !excluded.contains(speaker.id())).toList();
    }

    private List<String> names() {
        return speakers.stream().map(SpeakerInfo::id).toList();
    }

    /**
     * Finds speakers by name. Leading zeros of numbers are ignored.
     *
     * @throws DatasetException if a speaker is unknown; the message lists the speakers
     */
    Set<String> resolve(List<String> names) throws DatasetException {
        Set<String> found = new LinkedHashSet<>();
        for (String name : names) {
            found.add(
                    SpeakerNumber.find(name, names())
                            .orElseThrow(
                                    () ->
                                            exception(
                                                    "has no speaker '%s'; it has %s"
                                                            .formatted(
                                                                    name,
                                                                    String.join(", ", names())))));
        }
        return found;
    }

    DatasetException exception(String reason) {
        return new DatasetException(directory, reason);
    }
}
