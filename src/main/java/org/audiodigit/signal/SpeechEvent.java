package org.audiodigit.signal;

/** An event of a {@link SpeechEndpointer}. */
public sealed interface SpeechEvent {

    /**
     * Speech started.
     *
     * @param sample first sample of the speech, counted from the start of the signal
     */
    record Started(long sample) implements SpeechEvent {}

    /**
     * Speech ended.
     *
     * @param utterance the speech, with up to 300 ms before it and the pause that ended it
     * @param offset index of the first sample of {@code utterance}
     * @param sample index after the last sample of the speech, counted from the start of the signal
     */
    record Ended(Waveform utterance, long offset, long sample) implements SpeechEvent {}
}
