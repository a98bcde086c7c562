package org.audiodigit.app.voice;

import java.util.Optional;
import org.audiodigit.audio.device.InputQualityMonitor;
import org.audiodigit.common.Formats;
import org.audiodigit.signal.Span;
import org.audiodigit.signal.SpeechTrimmer;
import org.audiodigit.signal.Waveform;

/** Checks whether a recording can be a single word of good quality. */
final class WordCheck {

    private static final double MIN_SECONDS = 0.15;
    private static final double MAX_SECONDS = 2;

    /** Total margin that the trimmer leaves around the speech, in seconds. */
    private static final double MARGINS = 0.06;

    private final SpeechTrimmer trimmer = new SpeechTrimmer();

    /** The duration of the speech in seconds. */
    double seconds(Waveform word) {
        Span speech = trimmer.find(word);
        double length = (double) (speech.end() - speech.start()) / word.sampleRate();
        return Math.max(0, length - MARGINS);
    }

    /** Why the word must be repeated, a sentence; empty if the recording is good. */
    Optional<String> rejection(Waveform word, String label) {
        double seconds = seconds(word);
        if (InputQualityMonitor.isClipped(word)) {
            return Optional.of(
                    "The recording is clipped. Move away from the microphone or lower the input"
                            + " level, and say %s again.".formatted(label));
        }
        if (seconds < MIN_SECONDS) {
            return Optional.of(
                    "%s is too short for a word. Say %s again."
                            .formatted(Formats.seconds(seconds), label));
        }
        if (seconds > MAX_SECONDS) {
            return Optional.of(
                    "%s s is too long for a word. Say %s again."
                            .formatted(Formats.decimal(seconds, 1), label));
        }
        return Optional.empty();
    }
}
