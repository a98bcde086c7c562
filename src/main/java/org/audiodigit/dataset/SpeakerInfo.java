package org.audiodigit.dataset;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A speaker and the texts of the data set's metadata. They are not parsed: some ages in AudioMNIST,
 * for example, are not plausible numbers.
 *
 * @param id name of the speaker in clips
 * @param added position among the speakers that were added later, see {@link AddedSpeakersFile};
 *     empty for an original speaker of the data set
 */
public record SpeakerInfo(
        String id,
        Optional<String> gender,
        Optional<String> age,
        Optional<String> accent,
        Optional<String> nativeSpeaker,
        Optional<String> origin,
        Optional<String> recordingRoom,
        Optional<String> recordingDate,
        OptionalInt added) {

    /** An original speaker of a data set. */
    public SpeakerInfo(
            String id,
            Optional<String> gender,
            Optional<String> age,
            Optional<String> accent,
            Optional<String> nativeSpeaker,
            Optional<String> origin,
            Optional<String> recordingRoom,
            Optional<String> recordingDate) {
        this(
                id,
                gender,
                age,
                accent,
                nativeSpeaker,
                origin,
                recordingRoom,
                recordingDate,
                OptionalInt.empty());
    }

    SpeakerInfo withId(String newId) {
        return with(newId, added);
    }

    /**
     * @param position among the added speakers, from 0
     */
    SpeakerInfo withAdded(int position) {
        return with(id, OptionalInt.of(position));
    }

    private SpeakerInfo with(String newId, OptionalInt newAdded) {
        return new SpeakerInfo(
                newId,
                gender,
                age,
                accent,
                nativeSpeaker,
                origin,
                recordingRoom,
                recordingDate,
                newAdded);
    }

    /** A speaker without metadata. */
    public static SpeakerInfo unknown(String id) {
        Optional<String> none = Optional.empty();
        return new SpeakerInfo(id, none, none, none, none, none, none, none);
    }
}
