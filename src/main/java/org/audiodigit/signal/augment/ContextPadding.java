package org.audiodigit.signal.augment;

import java.util.Arrays;
import org.audiodigit.signal.Span;
import org.audiodigit.signal.SpeechTrimmer;
import org.audiodigit.signal.Waveform;

/** Changes the context of a word: cuts it, gates it, or adds silence. */
final class ContextPadding {

    /** The margin of 30 ms around the speech, and 50 ms of the speech itself. */
    private static final double MAX_CUT_SECONDS = 0.08;

    private static final double MAX_CUT_SHARE = 0.2;
    private static final double MAX_SILENCE_SECONDS = 0.6;
    private static final double GATE_SECONDS = 0.015;

    private final int rate;
    private final NoiseBank noises;
    private final SpeechTrimmer trimmer = new SpeechTrimmer();

    ContextPadding(int rate, NoiseBank noises) {
        this.rate = rate;
        this.noises = noises;
    }

    /** Cuts the word tightly, which may remove a part of it. */
    float[] cutTight(float[] samples, RandomDraws draws) {
        Span speech = trimmer.find(new Waveform(samples, rate));
        double maxCut = Math.min(MAX_CUT_SECONDS * rate, speech.length() * MAX_CUT_SHARE);
        int start = speech.start() + (int) draws.between(0, maxCut);
        int end = speech.end() - (int) draws.between(0, maxCut);
        return Arrays.copyOfRange(samples, start, Math.max(start, end));
    }

    /** Applies a noise gate, which replaces soft frames by digital silence with hard edges. */
    void gate(float[] samples, RandomDraws draws) {
        double threshold = Mixer.speechLevel(samples, rate) * Mixer.gain(draws.between(-32, -12));
        int frame = (int) Math.round(GATE_SECONDS * rate);
        for (int start = 0; start < samples.length; start += frame) {
            int end = Math.min(start + frame, samples.length);
            float peak = 0;
            for (int i = start; i < end; i++) {
                peak = Math.max(peak, Math.abs(samples[i]));
            }
            if (peak < threshold) {
                Arrays.fill(samples, start, end, 0);
            }
        }
    }

    /** Adds silence before and after the word, digital or with faint noise. */
    float[] padded(float[] samples, RandomDraws draws) {
        int before = (int) (draws.between(0, MAX_SILENCE_SECONDS) * rate);
        int after = (int) (draws.between(0, MAX_SILENCE_SECONDS) * rate);
        float[] padded = new float[before + samples.length + after];
        System.arraycopy(samples, 0, padded, before, samples.length);
        if (draws.chance(0.6)) {
            NoiseBank.Kind kind = draws.chance(0.5) ? NoiseBank.Kind.WHITE : NoiseBank.Kind.PINK;
            double level = Mixer.speechLevel(samples, rate) * Mixer.gain(draws.between(-70, -30));
            Mixer.add(noises.draw(kind, padded.length, draws), level, padded, 0);
        }
        return padded;
    }
}
