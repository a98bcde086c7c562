package org.audiodigit.dataset;

import java.util.Optional;

/**
 * A speaker and the texts of the data set's metadata. They are not parsed: some ages in AudioMNIST,
 * for example, are not plausible numbers.
 *
 * @param id name of the speaker in clips
 */
public record SpeakerInfo(
        String id,
        Optional<String> gender,
        Optional<String> age,
        Optional<String> accent,
        Optional<String> nativeSpeaker,
        Optional<String> origin,
        Optional<String> recordingRoom,
        Optional<String> recordingDate) {

    SpeakerInfo withId(String newId) {
        return new SpeakerInfo(
                newId, gender, age, accent, nativeSpeaker, origin, recordingRoom, recordingDate);
    }

    /** A speaker without metadata. */
    public static SpeakerInfo unknown(String id) {
        Optional<String> none = Optional.empty();
        return new SpeakerInfo(id, none, none, none, none, none, none, none);
    }
}
