package org.audiodigit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.audiodigit.audio.wav.WavReader;
import org.audiodigit.signal.Resampling;
import org.audiodigit.signal.Span;
import org.audiodigit.signal.SpeechTrimmer;
import org.audiodigit.signal.Waveform;
import org.audiodigit.testing.Sounds;
import org.audiodigit.testing.VirtualSoundCard;

/**
 * One sound of several recordings, separated by pauses of 0.5 to 1.5 s, for the virtual sound card.
 *
 * @param sound silence of 0.5 s, the recordings, silence of 1 s
 */
record SpokenTrack(Waveform sound, List<Spoken> parts) {

    private static final int RATE = VirtualSoundCard.RATE;
    private static final double SPEECH_RMS = 0.05;
    private static final double SIGNAL_TO_NOISE = 10; // amplitudes, 20 dB
    private static final double MARGIN_SECONDS = 0.03; // margin of SpeechTrimmer

    /**
     * A recording in the track.
     *
     * @param start of the recording, in seconds of the track
     * @param end of the speech in it
     */
    record Spoken(Path file, double start, double end) {}

    /**
     * @param noisy whether to add white noise 20 dB below the speech of each recording
     */
    static SpokenTrack of(List<Path> files, boolean noisy, long seed) throws IOException {
        Random random = new Random(seed);
        List<Spoken> parts = new ArrayList<>();
        List<Waveform> clips = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        int at = RATE / 2;
        for (Path file : files) {
            Waveform recording = WavReader.read(file).waveform();
            Waveform clip = Resampling.toRate(recording, RATE);
            double gain = noisy ? SPEECH_RMS / clip.rms() : 1;
            clips.add(Sounds.scaled(clip, (float) gain));
            Span speech = new SpeechTrimmer().find(recording);
            double end = (double) speech.end() / recording.sampleRate() - MARGIN_SECONDS;
            starts.add(at);
            parts.add(new Spoken(file, seconds(at), seconds(at) + end));
            at += clip.length() + (int) ((0.5 + random.nextDouble()) * RATE);
        }
        Waveform all = new Waveform(new float[at + RATE / 2], RATE);
        if (noisy) {
            all = Sounds.noise(SPEECH_RMS / SIGNAL_TO_NOISE, all.length(), RATE, seed);
        }
        return new SpokenTrack(mixed(all, clips, starts), parts);
    }

    private static Waveform mixed(Waveform room, List<Waveform> clips, List<Integer> starts) {
        float[] samples = room.samples();
        for (int i = 0; i < clips.size(); i++) {
            float[] clip = clips.get(i).samples();
            for (int k = 0; k < clip.length; k++) {
                samples[starts.get(i) + k] += clip[k];
            }
        }
        return new Waveform(samples, RATE);
    }

    private static double seconds(int samples) {
        return (double) samples / RATE;
    }
}
