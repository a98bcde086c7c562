package org.audiodigit.signal;

/** Something that a {@link SpeechEndpointer} found. */
public sealed interface SpeechEvent {

    /**
     * Somebody has begun to speak, and it is no click.
     *
     * @param sample where the speech began, counted from the first one fed
     */
    record Started(long sample) implements SpeechEvent {}

    /**
     * What had begun is over.
     *
     * @param utterance the speech, with what was heard up to 300 ms before it and the pause that
     *     ended it
     * @param sample one past the last of the speech, counted from the first one fed
     */
    record Ended(Waveform utterance, long sample) implements SpeechEvent {}
}
