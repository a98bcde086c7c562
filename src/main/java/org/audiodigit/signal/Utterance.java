package org.audiodigit.signal;

/**
 * Speech between two pauses of a recording.
 *
 * @param sound the speech, with some of the pauses around it
 * @param offset index of the first sample of {@code sound} in the recording
 * @param start index of the first sample of the speech in the recording
 * @param end index after the last sample of the speech in the recording
 */
public record Utterance(Waveform sound, long offset, long start, long end) {

    /** Start of the speech in seconds of the recording. */
    public double startSeconds() {
        return (double) start / sound.sampleRate();
    }

    /** End of the speech in seconds of the recording. */
    public double endSeconds() {
        return (double) end / sound.sampleRate();
    }

    /** Duration of the speech in seconds. */
    public double seconds() {
        return endSeconds() - startSeconds();
    }

    /** Whether the speech is too long for one word. */
    public boolean isTooLong() {
        return seconds() > Utterances.MAX_WORD_SECONDS;
    }
}
