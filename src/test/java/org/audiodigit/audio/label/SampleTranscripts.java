package org.audiodigit.audio.label;

import java.util.List;

/** Transcripts for the tests of label files. */
final class SampleTranscripts {

    private SampleTranscripts() {}

    static TranscribedWord word(double start, double end, String label) {
        return TranscribedWord.given(start, end, label);
    }

    /** Labels that need quotes, a word that is not sure, and words without a pause. */
    static Transcript difficult() {
        return new Transcript(
                4.5,
                List.of(
                        word(0, 0.25, "4"),
                        new TranscribedWord(0.25, 0.5, "7", 0.4, false),
                        word(1.125, 1.5, "a \"b\", c"),
                        word(2.000001, 2.5, "zwölf"),
                        word(3, 4.5, "!5<x>")));
    }

    static Transcript empty(double seconds) {
        return new Transcript(seconds, List.of());
    }
}
