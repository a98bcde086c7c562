package org.audiodigit.signal.augment;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.audiodigit.signal.Resampling;
import org.audiodigit.signal.Samples;
import org.audiodigit.signal.Span;
import org.audiodigit.signal.SpeechTrimmer;
import org.audiodigit.signal.Waveform;

/**
 * Joins recordings of single words into one recording of connected speech: with one speed and
 * pitch, similar levels, and gaps from -60 to 300 ms. Words that overlap are cross-faded; in longer
 * gaps the surroundings of the words fade out. The same random numbers give the same result.
 *
 * <p>Thread-safe.
 */
public final class WordJoiner {

    private static final double MIN_SPEED = 0.85;
    private static final double MAX_SPEED = 1.25;
    private static final int SPEED_STEPS = 200;
    private static final double MAX_LEAD_SECONDS = 0.45;
    private static final double MAX_OVERLAP_SECONDS = 0.06;
    private static final double MAX_GAP_SECONDS = 0.3;
    private static final double MAX_CONTEXT_SECONDS = 0.08;
    private static final double MAX_CUT_SECONDS = 0.05;
    private static final double MAX_CUT_SHARE = 0.12;
    private static final double FADE_SECONDS = 0.004;

    /** Margin of the trimmer around the speech. */
    private static final double MARGIN_SECONDS = 0.03;

    private static final double MAX_TIGHTNESS = 1.4;
    private static final double LEVEL = 0.1; // root mean square
    private static final double MAX_LEVEL_CHANGE = 4; // dB

    private final int rate;
    private final NoiseBank noises;
    private final SpeechTrimmer trimmer = new SpeechTrimmer();

    /**
     * @param rate of the recordings, in Hz
     */
    public WordJoiner(int rate) {
        this.rate = rate;
        this.noises = new NoiseBank(rate);
    }

    /**
     * A recording of connected speech.
     *
     * @param words spans of the words in samples, as many as began before the end; the last one may
     *     end after it
     */
    public record Joined(float[] samples, List<Span> words) {}

    /** How the words of one recording follow each other. */
    private record Style(double minGap, double maxGap, double tightness, double speed) {

        static Style draw(RandomDraws draws) {
            double kind = draws.between(0, 1);
            double speed = draws.logBetween(MIN_SPEED, MAX_SPEED);
            // 0 leaves the margin of the trimmer, in which soft consonants end; above 1 cuts words
            double cut = draws.between(0, MAX_TIGHTNESS);
            if (kind < 0.6) {
                return new Style(-MAX_OVERLAP_SECONDS, 0.04, cut, speed);
            }
            return kind < 0.85
                    ? new Style(-0.02, 0.15, cut, speed)
                    : new Style(0.1, MAX_GAP_SECONDS, cut, speed);
        }
    }

    /**
     * Joins words.
     *
     * @param words recordings of one word each, at the sample rate of this joiner
     * @param length of the result in samples; longer speech is cut
     */
    public Joined join(List<float[]> words, int length, RandomGenerator random) {
        RandomDraws draws = new RandomDraws(random);
        Style style = Style.draw(draws);
        float[] result = new float[length];
        List<Span> spans = new ArrayList<>();
        double lead = draws.chance(0.15) ? 0 : draws.between(0, MAX_LEAD_SECONDS);
        int end = 0;
        for (float[] word : words) {
            double gap = spans.isEmpty() ? lead : draws.between(style.minGap(), style.maxGap());
            int start = Math.max(0, end + (int) (gap * rate));
            if (start >= length) {
                break;
            }
            Span span = add(word, start, (int) (gap * rate), style, result, draws);
            if (!spans.isEmpty() && span.start() < end) {
                int middle = (span.start() + end) / 2;
                Span before = spans.remove(spans.size() - 1);
                spans.add(new Span(before.start(), Math.max(before.start(), middle)));
                span = new Span(middle, Math.max(middle, span.end()));
            }
            spans.add(span);
            end = span.end();
        }
        if (draws.chance(0.5)) {
            addFaintNoise(result, draws);
        }
        return new Joined(result, spans);
    }

    /**
     * Places a recording of several words after a random pause, with a random speed.
     *
     * @param words spans of its words in samples
     * @param length of the result in samples
     */
    public Joined place(float[] recording, List<Span> words, int length, RandomGenerator random) {
        RandomDraws draws = new RandomDraws(random);
        double speed = draws.logBetween(MIN_SPEED, MAX_SPEED);
        float[] changed = changed(recording, speed);
        double scale = recording.length == 0 ? 1 : (double) changed.length / recording.length;
        int lead = (int) (draws.between(0, MAX_LEAD_SECONDS) * rate);
        float[] result = new float[length];
        double level = Mixer.speechLevel(changed, rate);
        Mixer.add(changed, level == 0 ? 0 : LEVEL / level, result, lead);
        List<Span> spans = new ArrayList<>();
        for (Span word : words) {
            int start = lead + (int) (word.start() * scale);
            if (start < length) {
                spans.add(new Span(start, lead + (int) (word.end() * scale)));
            }
        }
        if (draws.chance(0.5)) {
            addFaintNoise(result, draws);
        }
        return new Joined(result, spans);
    }

    private void addFaintNoise(float[] samples, RandomDraws draws) {
        NoiseBank.Kind kind = draws.chance(0.5) ? NoiseBank.Kind.WHITE : NoiseBank.Kind.PINK;
        double level = LEVEL * Mixer.gain(draws.between(-70, -30));
        Mixer.add(noises.draw(kind, samples.length, draws), level, samples, 0);
    }

    /** Adds a word whose speech starts at a sample, and returns the span of the speech. */
    private Span add(
            float[] recorded, int start, int gap, Style style, float[] to, RandomDraws draws) {
        float[] word = changed(recorded, style.speed() * draws.logBetween(0.96, 1.04));
        Span speech = speech(word, style.tightness(), draws);
        int overlap = Math.max(0, -gap);
        int minFade = (int) (FADE_SECONDS * rate);
        int before = Math.min(context(Math.max(gap, 0), draws), speech.start());
        int after =
                Math.min(
                        context((int) (MAX_GAP_SECONDS * rate), draws), word.length - speech.end());
        int from = Math.min(speech.start() - before, speech.start());
        int until = speech.end() + after;
        int fadeIn = Math.max(minFade, Math.max(before, overlap));
        int fadeOut = Math.max(minFade, after);
        double level = Mixer.speechLevel(word, rate);
        double gain =
                level == 0
                        ? 0
                        : LEVEL
                                / level
                                * Mixer.gain(draws.between(-MAX_LEVEL_CHANGE, MAX_LEVEL_CHANGE));
        int offset = start - speech.start();
        fadeOutBefore(to, start, overlap);
        for (int i = Math.max(from, -offset); i < until && i + offset < to.length; i++) {
            double fade =
                    Math.min(
                            1, Math.min((i - from + 1.0) / fadeIn, (until - i) / (double) fadeOut));
            to[i + offset] += (float) (gain * fade * word[i]);
        }
        return new Span(start, start + speech.length());
    }

    /** Fades out what is already there, so that it ends where the overlap ends. */
    private void fadeOutBefore(float[] samples, int start, int overlap) {
        int end = Math.min(samples.length, start + overlap + (int) (MAX_CONTEXT_SECONDS * rate));
        for (int i = start; i < end; i++) {
            samples[i] *= (float) Math.max(0, 1 - (i - start + 1.0) / (overlap + 1));
        }
    }

    private int context(int max, RandomDraws draws) {
        return (int) Math.min(max, draws.between(0, MAX_CONTEXT_SECONDS) * rate);
    }

    private float[] changed(float[] samples, double speed) {
        int step = Math.max(1, rate / SPEED_STEPS);
        int slowerRate = step * (int) Math.round(rate / speed / step);
        float[] finite = Samples.sanitise(new Waveform(samples, rate)).samples();
        return Resampling.toRate(new Waveform(finite, rate), slowerRate).samples();
    }

    /** The span of the speech with a part of its margin, or cut into the speech. */
    private Span speech(float[] word, double tightness, RandomDraws draws) {
        Span found = trimmer.find(new Waveform(word, rate));
        int start = found.start() + cut(found.start() > 0, found, tightness, draws);
        int end = found.end() - cut(found.end() < word.length, found, tightness, draws);
        return start < end ? new Span(start, end) : found;
    }

    private int cut(boolean hasMargin, Span speech, double tightness, RandomDraws draws) {
        double margin = hasMargin ? MARGIN_SECONDS * rate * Math.min(1, tightness) : 0;
        double excess = Math.max(0, tightness - 1) / (MAX_TIGHTNESS - 1);
        double max = Math.min(MAX_CUT_SECONDS * rate, speech.length() * MAX_CUT_SHARE);
        return (int) (margin + excess * draws.between(0, max));
    }
}
