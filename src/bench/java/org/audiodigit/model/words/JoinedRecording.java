package org.audiodigit.model.words;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.audiodigit.audio.wav.WavReader;
import org.audiodigit.dataset.Clip;
import org.audiodigit.signal.Resampling;
import org.audiodigit.signal.Span;
import org.audiodigit.signal.SpeechTrimmer;
import org.audiodigit.signal.Waveform;

/**
 * Recordings of one speaker, joined with pauses.
 *
 * @param sound at the sample rate of the first recording
 * @param labels of the recordings, in order
 */
record JoinedRecording(Waveform sound, List<String> labels) {

    private static final double MIN_PAUSE = 0.25; // seconds
    private static final double MAX_PAUSE = 1;
    private static final double MAX_GAP = 0.06;
    private static final int SHORT_STRING = 3;
    private static final int LONG_STRING = 5;

    /**
     * Joins recordings with pauses of digital silence, also before the first and after the last.
     */
    static JoinedRecording of(List<Clip> clips, RandomGenerator random) throws IOException {
        int rate = clips.get(0).sampleRate();
        float[] joined = new float[pause(rate, random)];
        for (Clip clip : clips) {
            Waveform sound = Resampling.toRate(WavReader.read(clip.file()).waveform(), rate);
            int at = joined.length;
            joined = Arrays.copyOf(joined, at + sound.length() + pause(rate, random));
            System.arraycopy(sound.samples(), 0, joined, at, sound.length());
        }
        return new JoinedRecording(
                new Waveform(joined, rate), clips.stream().map(Clip::label).toList());
    }

    /**
     * Joins recordings to strings of three and five words with gaps of -60 to 60 ms between the
     * speech, which is cross-faded where it overlaps, and pauses of digital silence between the
     * strings.
     */
    static JoinedRecording ofStrings(List<Clip> clips, RandomGenerator random) throws IOException {
        int rate = clips.get(0).sampleRate();
        float[] joined = new float[pause(rate, random)];
        int word = 0;
        int length = 0;
        for (Clip clip : clips) {
            Waveform sound =
                    trimmed(Resampling.toRate(WavReader.read(clip.file()).waveform(), rate));
            boolean first = word == 0;
            int gap = first ? 0 : (int) (rate * random.nextDouble(-MAX_GAP, MAX_GAP));
            joined = crossFaded(joined, sound.samples(), gap);
            if (first) {
                length = length == SHORT_STRING ? LONG_STRING : SHORT_STRING;
            }
            word = (word + 1) % length;
            if (word == 0) {
                joined = Arrays.copyOf(joined, joined.length + pause(rate, random));
            }
        }
        joined = Arrays.copyOf(joined, joined.length + pause(rate, random));
        return new JoinedRecording(
                new Waveform(joined, rate), clips.stream().map(Clip::label).toList());
    }

    /** The speech with the margin of the trimmer, in which soft consonants end. */
    private static Waveform trimmed(Waveform sound) {
        Span speech = new SpeechTrimmer().find(sound);
        return new Waveform(
                Arrays.copyOfRange(sound.samples(), speech.start(), speech.end()),
                sound.sampleRate());
    }

    private static float[] crossFaded(float[] before, float[] word, int gap) {
        int overlap = Math.min(Math.max(0, -gap), Math.min(before.length, word.length));
        int start = before.length + Math.max(gap, -overlap);
        float[] joined = Arrays.copyOf(before, start + word.length);
        for (int i = 0; i < word.length; i++) {
            float share = Math.min(1, (i + 1f) / (overlap + 1));
            joined[start + i] = (1 - share) * joined[start + i] + share * word[i];
        }
        return joined;
    }

    private static int pause(int rate, RandomGenerator random) {
        return (int) Math.ceil(rate * random.nextDouble(MIN_PAUSE, MAX_PAUSE));
    }

    /**
     * The recording with white noise.
     *
     * @param decibels level of the noise below that of the recordings without the silent pauses
     */
    JoinedRecording withNoise(double decibels, RandomGenerator random) {
        float[] samples = sound.samples().clone();
        double squares = 0;
        int loud = 0;
        for (float sample : samples) {
            squares += (double) sample * sample;
            loud += sample == 0 ? 0 : 1;
        }
        double level = Math.sqrt(squares / Math.max(1, loud)) * Math.pow(10, -decibels / 20);
        for (int i = 0; i < samples.length; i++) {
            samples[i] += (float) (level * random.nextGaussian());
        }
        return new JoinedRecording(new Waveform(samples, sound.sampleRate()), labels);
    }
}
