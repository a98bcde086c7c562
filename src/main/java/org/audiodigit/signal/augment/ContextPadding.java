package org.audiodigit.signal.augment;

import java.util.Arrays;
import org.audiodigit.signal.Span;
import org.audiodigit.signal.SpeechTrimmer;
import org.audiodigit.signal.Waveform;

/** How much is in the file before and after the word: too little of it, or a lot of silence. */
final class ContextPadding {

    /** The speech is found with 30 ms around it; as much again and 20 ms more may be lost. */
    private static final double MOST_LOST_SECONDS = 0.08;

    private static final double MOST_LOST_SHARE = 0.2;
    private static final double MOST_SILENCE_SECONDS = 0.6;
    private static final double GATE_SECONDS = 0.015;

    private final int rate;
    private final NoiseBank noises;
    private final SpeechTrimmer trimmer = new SpeechTrimmer();

    ContextPadding(int rate, NoiseBank noises) {
        this.rate = rate;
        this.noises = noises;
    }

    /** The word alone, cut out by somebody in a hurry. */
    float[] cutTight(float[] samples, RandomDraws chance) {
        Span speech = trimmer.find(new Waveform(samples, rate));
        double most = Math.min(MOST_LOST_SECONDS * rate, speech.length() * MOST_LOST_SHARE);
        int start = speech.start() + (int) chance.between(0, most);
        int end = speech.end() - (int) chance.between(0, most);
        return Arrays.copyOfRange(samples, start, Math.max(start, end));
    }

    /**
     * Without what a gate takes for noise: all that is soft is digital silence, with hard edges.
     */
    void gate(float[] samples, RandomDraws chance) {
        double least = SpeechLevel.of(samples, rate) * Mixer.gain(chance.between(-32, -12));
        int frame = (int) Math.round(GATE_SECONDS * rate);
        for (int start = 0; start < samples.length; start += frame) {
            int end = Math.min(start + frame, samples.length);
            float peak = 0;
            for (int i = start; i < end; i++) {
                peak = Math.max(peak, Math.abs(samples[i]));
            }
            if (peak < least) {
                Arrays.fill(samples, start, end, 0);
            }
        }
    }

    /** With silence before and after it, digital or nearly so. */
    float[] padded(float[] samples, RandomDraws chance) {
        int before = (int) (chance.between(0, MOST_SILENCE_SECONDS) * rate);
        int after = (int) (chance.between(0, MOST_SILENCE_SECONDS) * rate);
        float[] padded = new float[before + samples.length + after];
        System.arraycopy(samples, 0, padded, before, samples.length);
        if (chance.in(0.6)) {
            NoiseBank.Kind kind = chance.in(0.5) ? NoiseBank.Kind.WHITE : NoiseBank.Kind.PINK;
            double level = SpeechLevel.of(samples, rate) * Mixer.gain(chance.between(-70, -30));
            Mixer.add(noises.some(kind, padded.length, chance), level, padded, 0);
        }
        return padded;
    }
}
