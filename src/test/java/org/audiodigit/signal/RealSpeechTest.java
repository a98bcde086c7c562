package org.audiodigit.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.audiodigit.audio.wav.WavReader;
import org.audiodigit.testing.RealRecordings;
import org.audiodigit.testing.Sounds;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Real recordings one after the other, with pauses of 0.5 to 1.5 s: each is to be found as one
 * utterance. Where to get the recordings is told in the readme.
 */
@Tag("data")
class RealSpeechTest {

    private static final int RATE = 16_000;
    private static final double SPEECH_RMS = 0.05;

    @Test
    void eachRecordingIsOneUtterance() throws Exception {
        List<Waveform> clips = clips();
        Random random = new Random(9);
        List<Span> places = new ArrayList<>();
        Waveform sound = withPauses(clips, random, places);

        assertThat(found(places, EndpointerEvents.spans(sound))).isGreaterThanOrEqualTo(0.98);
    }

    @Test
    void alsoInNoiseTwentyDecibelsUnderTheSpeech() throws Exception {
        List<Waveform> clips = clips();
        clips.replaceAll(clip -> Sounds.scaled(clip, (float) (SPEECH_RMS / clip.rms())));
        Random random = new Random(9);
        List<Span> places = new ArrayList<>();
        Waveform sound = withPauses(clips, random, places);
        Waveform noise = Sounds.noise(SPEECH_RMS / 10, sound.length(), RATE, 11);

        assertThat(found(places, EndpointerEvents.spans(Sounds.mix(sound, noise, 0))))
                .isGreaterThanOrEqualTo(0.98);
    }

    /** The share of the places that exactly one span touches, which touches no other. */
    private static double found(List<Span> places, List<Span> spans) {
        long alone =
                places.stream()
                        .filter(
                                place -> {
                                    List<Span> touching =
                                            spans.stream().filter(s -> touch(s, place)).toList();
                                    return touching.size() == 1
                                            && places.stream()
                                                            .filter(p -> touch(p, touching.get(0)))
                                                            .count()
                                                    == 1;
                                })
                        .count();
        return (double) alone / places.size();
    }

    private static boolean touch(Span one, Span other) {
        return one.start() < other.end() && other.start() < one.end();
    }

    private static Waveform withPauses(List<Waveform> clips, Random random, List<Span> places) {
        int at = 0;
        for (Waveform clip : clips) {
            at += pause(random);
            places.add(new Span(at, at + clip.length()));
            at += clip.length();
        }
        float[] samples = new float[at + RATE];
        for (int i = 0; i < clips.size(); i++) {
            Span place = places.get(i);
            System.arraycopy(clips.get(i).samples(), 0, samples, place.start(), place.length());
        }
        return new Waveform(samples, RATE);
    }

    private static int pause(Random random) {
        return (int) ((0.5 + random.nextDouble()) * RATE);
    }

    /** 150 of each of two collections, at one rate. */
    private static List<Waveform> clips() throws Exception {
        List<Waveform> clips = new ArrayList<>();
        for (String name : List.of("fsdd", "speech-commands-digits")) {
            for (Path file : someOf(RealRecordings.dataset(name))) {
                clips.add(Resampling.toRate(WavReader.read(file).waveform(), RATE));
            }
        }
        return clips;
    }

    private static List<Path> someOf(Path folder) throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all =
                    new ArrayList<>(
                            files.filter(file -> file.toString().endsWith(".wav"))
                                    .sorted()
                                    .toList());
            Collections.shuffle(all, new Random(5));
            return all.subList(0, Math.min(150, all.size()));
        }
    }
}
