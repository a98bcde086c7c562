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
 * Concatenates real recordings with pauses of 0.5 to 1.5 s; each must be detected as one utterance.
 */
@Tag("data")
class RealSpeechTest {

    private static final int RATE = 16_000;
    private static final double SPEECH_RMS = 0.05;

    @Test
    void detectsEachRecordingAsOneUtterance() throws Exception {
        List<Waveform> clips = clips();
        Random random = new Random(9);
        List<Span> positions = new ArrayList<>();
        Waveform sound = withPauses(clips, random, positions);

        assertThat(detectedShare(positions, EndpointerEvents.spans(sound)))
                .isGreaterThanOrEqualTo(0.98);
    }

    @Test
    void detectsRecordingsInNoiseTwentyDecibelsBelowTheSpeech() throws Exception {
        List<Waveform> clips = clips();
        clips.replaceAll(clip -> Sounds.scaled(clip, (float) (SPEECH_RMS / clip.rms())));
        Random random = new Random(9);
        List<Span> positions = new ArrayList<>();
        Waveform sound = withPauses(clips, random, positions);
        Waveform noise = Sounds.noise(SPEECH_RMS / 10, sound.length(), RATE, 11);

        assertThat(detectedShare(positions, EndpointerEvents.spans(Sounds.mix(sound, noise, 0))))
                .isGreaterThanOrEqualTo(0.98);
    }

    /** Share of the recordings that overlap with exactly one span, which overlaps with no other. */
    private static double detectedShare(List<Span> positions, List<Span> spans) {
        long detected =
                positions.stream()
                        .filter(position -> isDetected(position, positions, spans))
                        .count();
        return (double) detected / positions.size();
    }

    private static boolean isDetected(Span position, List<Span> positions, List<Span> spans) {
        List<Span> overlapping = spans.stream().filter(s -> overlap(s, position)).toList();
        return overlapping.size() == 1
                && positions.stream().filter(p -> overlap(p, overlapping.get(0))).count() == 1;
    }

    private static boolean overlap(Span one, Span other) {
        return one.start() < other.end() && other.start() < one.end();
    }

    private static Waveform withPauses(List<Waveform> clips, Random random, List<Span> positions) {
        int at = 0;
        for (Waveform clip : clips) {
            at += pause(random);
            positions.add(new Span(at, at + clip.length()));
            at += clip.length();
        }
        float[] samples = new float[at + RATE];
        for (int i = 0; i < clips.size(); i++) {
            Span position = positions.get(i);
            System.arraycopy(
                    clips.get(i).samples(), 0, samples, position.start(), position.length());
        }
        return new Waveform(samples, RATE);
    }

    private static int pause(Random random) {
        return (int) ((0.5 + random.nextDouble()) * RATE);
    }

    /** Returns 150 recordings of each of two collections, at one sample rate. */
    private static List<Waveform> clips() throws Exception {
        List<Waveform> clips = new ArrayList<>();
        for (String name : List.of("fsdd", "speech-commands-digits")) {
            for (Path file : sample(RealRecordings.dataset(name))) {
                clips.add(Resampling.toRate(WavReader.read(file).waveform(), RATE));
            }
        }
        return clips;
    }

    private static List<Path> sample(Path folder) throws Exception {
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
