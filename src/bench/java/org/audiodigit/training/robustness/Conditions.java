package org.audiodigit.training.robustness;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.audiodigit.audio.wav.WavReader;
import org.audiodigit.signal.Resampling;
import org.audiodigit.signal.Waveform;
import org.audiodigit.testing.WavFileBuilder;

/** The measured conditions. None of them uses the augmentation of the training. */
final class Conditions {

    private static final int STEPS_16_BIT = 1 << 15;
    private static final int STEPS_24_BIT = 1 << 23;
    private static final double SPEECH_OF_CLIPPED = 4;
    private static final double HUM_BELOW_PEAK = 10; // dB

    private Conditions() {}

    static List<Condition> all() {
        return List.of(
                new Condition("plain", (clip, around) -> clip),
                new Condition("8 kHz", rate(8000)),
                new Condition("16 kHz", rate(16000)),
                new Condition("44.1 kHz", rate(44100)),
                new Condition("48 kHz", rate(48000)),
                new Condition("24 bits", (clip, around) -> throughFile(clip, around, 1, 24)),
                new Condition("stereo", (clip, around) -> throughFile(clip, around, 2, 16)),
                new Condition(
                        "20 dB quieter",
                        (clip, around) -> throughFile(scaled(clip, 0.1), around, 1, 16)),
                new Condition("1 s of silence around", (clip, around) -> surrounded(clip, 0)),
                new Condition(
                        "1 s of faint noise around",
                        (clip, around) -> faint(clip, around.random())),
                new Condition("trimmed to the word", (clip, around) -> Speech.cut(clip, 0)),
                new Condition("first 60 ms cut off", (clip, around) -> Speech.cut(clip, 0.06)),
                new Condition(
                        "mouse click before the word",
                        (clip, around) -> MouseClick.before(clip, around.random())),
                new Condition("white noise, 10 dB below", white(10)),
                new Condition("white noise, 5 dB below", white(5)),
                new Condition("pink noise, 10 dB below", pink(10)),
                new Condition("pink noise, 5 dB below", pink(5)),
                new Condition("babble, 10 dB below", babble(10)),
                new Condition("babble, 5 dB below", babble(5)),
                new Condition("hum at 50 Hz, 10 dB below the peak", hum(50)),
                new Condition("hum at 60 Hz, 10 dB below the peak", hum(60)),
                new Condition("hard clipping", (clip, around) -> clipped(clip)),
                new Condition("telephone", (clip, around) -> Band.telephone(clip)),
                new Condition("room echo", (clip, around) -> echo(clip, around.random())));
    }

    private static Condition.Change rate(int rate) {
        return (clip, around) -> throughFile(Resampling.toRate(clip, rate), around, 1, 16);
    }

    /** The clip after it was written to a WAV file and read. */
    private static Waveform throughFile(Waveform clip, Surroundings around, int channels, int bits)
            throws IOException {
        int steps = bits == 24 ? STEPS_24_BIT : STEPS_16_BIT;
        int[] values = new int[clip.length() * channels];
        for (int i = 0; i < values.length; i++) {
            long value = Math.round((double) clip.samples()[i / channels] * steps);
            values[i] = (int) Math.max(-steps, Math.min(steps - 1, value));
        }
        WavFileBuilder wav =
                WavFileBuilder.riff().fmt(WavFileBuilder.PCM, channels, clip.sampleRate(), bits);
        wav.data(wav.ints(bits / 8, values)).write(around.scratch());
        return WavReader.read(around.scratch()).waveform();
    }

    private static Waveform scaled(Waveform clip, double factor) {
        float[] samples = clip.samples().clone();
        for (int i = 0; i < samples.length; i++) {
            samples[i] *= (float) factor;
        }
        return new Waveform(samples, clip.sampleRate());
    }

    private static Waveform surrounded(Waveform clip, double offset) {
        float[] samples = new float[clip.length() + 2 * clip.sampleRate()];
        Arrays.fill(samples, (float) offset);
        System.arraycopy(clip.samples(), 0, samples, clip.sampleRate(), clip.length());
        return new Waveform(samples, clip.sampleRate());
    }

    /** Noise 50 dB below the word, as in a quiet room. */
    private static Waveform faint(Waveform clip, Random random) {
        return besideSpeech(surrounded(clip, 0), Noise.white(random), 50);
    }

    private static Condition.Change white(double below) {
        return (clip, around) -> besideSpeech(clip, Noise.white(around.random()), below);
    }

    private static Condition.Change pink(double below) {
        return (clip, around) -> besideSpeech(clip, Noise.pink(around.random()), below);
    }

    private static Condition.Change babble(double below) {
        return (clip, around) -> {
            Noise voices = Noise.babble(around.voices(), clip.sampleRate(), around.random());
            return besideSpeech(clip, voices, below);
        };
    }

    private static Condition.Change hum(double frequency) {
        return (clip, around) -> {
            Noise hum = Noise.hum(frequency, clip.sampleRate(), around.random());
            return mixed(clip, hum, clip.peak() * Math.pow(10, -HUM_BELOW_PEAK / 20));
        };
    }

    /**
     * @param noise has an RMS of 1
     * @param below level below the RMS of the word, in dB
     */
    private static Waveform besideSpeech(Waveform clip, Noise noise, double below) {
        return mixed(clip, noise, Speech.in(clip).rms() * Math.pow(10, -below / 20));
    }

    private static Waveform mixed(Waveform clip, Noise noise, double factor) {
        float[] samples = clip.samples().clone();
        for (int i = 0; i < samples.length; i++) {
            samples[i] += (float) (factor * noise.at(i));
        }
        return new Waveform(samples, clip.sampleRate());
    }

    /** Recorded with a gain that is four times too high. */
    private static Waveform clipped(Waveform clip) {
        double factor = SPEECH_OF_CLIPPED / Math.max(1e-9, clip.peak());
        float[] samples = scaled(clip, factor).samples();
        for (int i = 0; i < samples.length; i++) {
            samples[i] = Math.max(-1, Math.min(1, samples[i]));
        }
        return new Waveform(samples, clip.sampleRate());
    }

    /** A room with a reverberation time (60 dB) of 0.5 s, as loud as the speaker. */
    private static Waveform echo(Waveform clip, Random random) {
        int reflections = 250;
        double decay = 0.5;
        int tail = (int) (decay * clip.sampleRate());
        float[] samples = Arrays.copyOf(clip.samples(), clip.length() + tail);
        double power = 0;
        double[] gains = new double[reflections];
        int[] delays = new int[reflections];
        for (int r = 0; r < reflections; r++) {
            double seconds = 0.004 + random.nextDouble() * (decay - 0.004);
            delays[r] = (int) (seconds * clip.sampleRate());
            gains[r] = random.nextGaussian() * Math.pow(10, -3 * seconds / decay);
            power += gains[r] * gains[r];
        }
        for (int r = 0; r < reflections; r++) {
            double gain = gains[r] / Math.sqrt(power);
            for (int i = 0; i < clip.length() && i + delays[r] < samples.length; i++) {
                samples[i + delays[r]] += (float) (gain * clip.samples()[i]);
            }
        }
        return scaled(new Waveform(samples, clip.sampleRate()), 0.5);
    }
}
