package org.audiodigit.app.voice;

import java.util.Locale;
import java.util.Optional;
import org.audiodigit.signal.Span;
import org.audiodigit.signal.SpeechTrimmer;
import org.audiodigit.signal.Waveform;

/** Whether what was heard can be the word that was asked for. */
final class WordCheck {

    private static final double SHORTEST = 0.15; // s
    private static final double LONGEST = 2; // s

    /** What the trimmer leaves on both sides of the speech together, in seconds. */
    private static final double MARGINS = 0.06;

    private static final float FULL_SCALE = 0.999f;

    /** One sample at full scale can be chance; three are a wave whose top is cut off. */
    private static final int CLIPPED = 3;

    private final SpeechTrimmer trimmer = new SpeechTrimmer();

    /** How long somebody spoke, in seconds. */
    double seconds(Waveform heard) {
        Span speech = trimmer.find(heard);
        double length = (double) (speech.end() - speech.start()) / heard.sampleRate();
        return Math.max(0, length - MARGINS);
    }

    /** Why it is to be said again, a sentence; empty if it is well. */
    Optional<String> refusal(Waveform heard, String label) {
        double seconds = seconds(heard);
        if (clipped(heard)) {
            return Optional.of(
                    "That was so loud that it was cut off. Move away or turn the input down, and"
                            + " say %s again.".formatted(label));
        }
        if (seconds < SHORTEST) {
            return Optional.of(said("That lasted %.2f s, too short for a word. ", seconds, label));
        }
        if (seconds > LONGEST) {
            return Optional.of(said("That lasted %.1f s, too long for a word. ", seconds, label));
        }
        return Optional.empty();
    }

    private static String said(String what, double seconds, String label) {
        return String.format(Locale.ROOT, what, seconds) + "Say " + label + " again.";
    }

    private static boolean clipped(Waveform heard) {
        int count = 0;
        for (float sample : heard.samples()) {
            if (Math.abs(sample) >= FULL_SCALE) {
                count++;
            }
        }
        return count >= CLIPPED;
    }
}
