package org.audiodigit.cli;

import org.audiodigit.audio.device.MicrophoneListener;

/** Something that happened while a microphone was heard. */
sealed interface CaptureEvent {

    /**
     * The device delivers.
     *
     * @param sampleRate in Hz
     */
    record Opened(int sampleRate) implements CaptureEvent {}

    /** Somebody spoke and has ceased to. */
    record Spoken(SpokenWord word) implements CaptureEvent {}

    /** The sound is too loud, too quiet, or well again. */
    record Judged(MicrophoneListener.Quality quality) implements CaptureEvent {}

    /**
     * Nothing more will be heard.
     *
     * @param sentence why, and what to do
     */
    record Failed(String sentence) implements CaptureEvent {}

    /** The last event. */
    record Over() implements CaptureEvent {}
}
