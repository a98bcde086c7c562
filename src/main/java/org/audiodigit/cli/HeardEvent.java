package org.audiodigit.cli;

import org.audiodigit.audio.MicrophoneListener;

/** Something that happened while a microphone was heard. */
sealed interface HeardEvent {

    /**
     * The device delivers.
     *
     * @param sampleRate in Hz
     */
    record Opened(int sampleRate) implements HeardEvent {}

    /** Somebody spoke and has ceased to. */
    record Spoken(SpokenWord word) implements HeardEvent {}

    /** The sound is too loud, too quiet, or well again. */
    record Judged(MicrophoneListener.Quality quality) implements HeardEvent {}

    /**
     * Nothing more will be heard.
     *
     * @param sentence why, and what to do
     */
    record Failed(String sentence) implements HeardEvent {}

    /** The last event. */
    record Over() implements HeardEvent {}
}
