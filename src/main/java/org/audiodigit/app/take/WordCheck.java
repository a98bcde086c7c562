package org.audiodigit.app.take;

import java.util.Optional;
import org.audiodigit.app.workspace.LoadedModel;
import org.audiodigit.audio.device.InputQualityMonitor;
import org.audiodigit.audio.device.Level;
import org.audiodigit.common.Formats;
import org.audiodigit.model.Prediction;
import org.audiodigit.signal.Span;
import org.audiodigit.signal.SpeechTrimmer;
import org.audiodigit.signal.Utterances;
import org.audiodigit.signal.Waveform;

/**
 * Checks whether a recording is probably a good one of a word.
 *
 * @param label the word that the user was asked to say
 */
record WordCheck(String label) {

    private static final double MIN_SECONDS = 0.15;
    private static final double MAX_SECONDS = 2;

    /** Minimum peak in dB of full scale; a voice at arm's length is 20 dB louder. */
    private static final double MIN_PEAK = -36;

    /** Total margin that the trimmer leaves around the speech, in seconds. */
    private static final double MARGINS = 0.06;

    private static final SpeechTrimmer TRIMMER = new SpeechTrimmer();

    /** The duration of the speech in seconds. */
    static double seconds(Waveform word) {
        Span speech = TRIMMER.find(word);
        double length = (double) (speech.end() - speech.start()) / word.sampleRate();
        return Math.max(0, length - MARGINS);
    }

    /**
     * Why the recording is probably not a good one, a sentence; empty if it is good. Classifies the
     * word, so do not call it on the JavaFX thread.
     *
     * @param word the recording as the microphone delivered it
     * @param model asked if it knows the word
     */
    String doubt(Waveform word, Optional<LoadedModel> model) throws InterruptedException {
        String quality = doubtAboutQuality(word);
        boolean known = model.filter(m -> m.manifest().labels().contains(label)).isPresent();
        if (!quality.isEmpty() || !known) {
            return quality;
        }
        Prediction prediction = model.get().model().classifyCaptured(word);
        return doubt(prediction, model.get().manifest().rejectionRule().accepts(prediction));
    }

    /** Whether the model is sure that the word is a different one. */
    String doubt(Prediction prediction, boolean sure) {
        return sure && !prediction.label().equals(label)
                ? "That sounds like %s instead of %s (%s)."
                        .formatted(
                                prediction.label(),
                                label,
                                Formats.percent(prediction.confidence(), 0))
                : "";
    }

    String doubtAboutQuality(Waveform word) {
        double seconds = seconds(word);
        double peak = Level.of(word).peak();
        if (InputQualityMonitor.isClipped(word)) {
            return "The recording is clipped: move away from the microphone or lower the input"
                    + " level.";
        }
        if (peak < MIN_PEAK) {
            return "The recording is too quiet, with a peak of %s: move closer to the microphone or raise the input level."
                    .formatted(Formats.withMinus(Formats.decibels(peak, 0)));
        }
        if (Utterances.find(word).silent()) {
            return "No word was found.";
        }
        if (seconds < MIN_SECONDS) {
            return "%s is too short for a word.".formatted(Formats.seconds(seconds));
        }
        if (TRIMMER.countWords(word) > 1) {
            return "That is more than one word.";
        }
        return seconds > MAX_SECONDS
                ? "%s s is too long for a word.".formatted(Formats.decimal(seconds, 1))
                : "";
    }
}
