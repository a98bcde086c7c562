package org.audiodigit.model.words;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.audiodigit.audio.wav.WavReader;
import org.audiodigit.dataset.Clip;
import org.audiodigit.signal.Resampling;
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
