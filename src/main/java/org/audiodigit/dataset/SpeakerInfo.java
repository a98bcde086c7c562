package org.audiodigit.dataset;

import java.util.Optional;

/**
 * A speaker and what the data set's metadata says of them, in its own words: AudioMNIST's ages, for
 * one, are not all numbers one would believe.
 *
 * @param id as the clips name the speaker
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

    /** The same speaker under another name. */
    SpeakerInfo called(String name) {
        return new SpeakerInfo(
                name, gender, age, accent, nativeSpeaker, origin, recordingRoom, recordingDate);
    }

    /** A speaker of whom only the name is known. */
    public static SpeakerInfo unknown(String id) {
        Optional<String> none = Optional.empty();
        return new SpeakerInfo(id, none, none, none, none, none, none, none);
    }
}
