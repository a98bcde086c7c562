package org.audiodigit.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.audiodigit.signal.Resampling;
import org.audiodigit.signal.Sounds;
import org.audiodigit.signal.SpeechEndpointer;
import org.audiodigit.signal.SpeechEvent;
import org.audiodigit.signal.Waveform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Real recordings spoken into a real device one after the other, with pauses of 0.5 to 1.5 s. Runs
 * in real time, so there are 20 of them; {@code -Daudiodigit.listen.clips=100} asks for more.
 * Skipped where there is no virtual sound card or no recordings.
 */
class ListeningSoundCardTest {

    private static final int RATE = 48_000;
    private static final double SPEECH_RMS = 0.05;

    private final Microphone microphone = new LineMicrophone();

    @AfterEach
    void close() {
        microphone.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void eachRecordingIsOneUtterance(boolean noise, @TempDir Path folder) throws Exception {
        VirtualSoundCard.assumeIsThere();
        List<Waveform> clips = clips(noise);
        List<Double> ends = new ArrayList<>(); // s
        Path file = folder.resolve("speech.wav");
        WavWriter.write(file, speech(clips, noise, ends));

        Ears ears = new Ears();
        microphone.hear(AudioDevices.ofThisMachine().inputs().get(0), ears);
        Thread.sleep(2000);
        double began = ears.seconds();
        VirtualSoundCard.play(file).waitFor();
        Thread.sleep(1000);
        microphone.stop();

        long alone = alone(ends, ears.found, began);
        System.err.printf(
                "%s: %d of %d found as one utterance, %d utterances in all; said %.0f ms after the"
                        + " end of speech (median)%n",
                noise ? "20 dB noise" : "clean",
                alone,
                ends.size(),
                ears.found.size(),
                1000 * ears.medianDelay());
        assertThat((double) alone / ends.size()).isGreaterThanOrEqualTo(0.95);
    }

    /**
     * How many recordings are followed by exactly one end of speech before the next is; by the
     * delay of playing that explains most, since that is only known to be under a second.
     */
    private static long alone(List<Double> ends, List<Double> found, double began) {
        return IntStream.range(0, 100)
                .mapToLong(delay -> alone(ends, found, began + delay * 0.01, 0.1))
                .max()
                .orElse(0);
    }

    private static long alone(
            List<Double> ends, List<Double> found, double began, double tolerance) {
        return IntStream.range(0, ends.size())
                .filter(
                        i -> {
                            double from = i == 0 ? 0 : began + ends.get(i - 1) + tolerance;
                            double to = began + ends.get(i) + tolerance;
                            return found.stream().filter(end -> end > from && end <= to).count()
                                    == 1;
                        })
                .count();
    }

    private static Waveform speech(List<Waveform> clips, boolean noise, List<Double> ends) {
        Random random = new Random(9);
        List<float[]> parts = new ArrayList<>();
        int length = 0;
        for (Waveform clip : clips) {
            int pause = (int) ((0.5 + random.nextDouble()) * RATE);
            length += pause + clip.length();
            parts.add(new float[pause]);
            parts.add(clip.samples());
            ends.add((double) length / RATE);
        }
        float[] all = new float[length + RATE];
        int at = 0;
        for (float[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        Waveform speech = new Waveform(all, RATE);
        return noise
                ? Sounds.mix(speech, Sounds.noise(SPEECH_RMS / 10, all.length, RATE, 11), 0)
                : speech;
    }

    private static List<Waveform> clips(boolean levelled) throws Exception {
        String place = System.getProperty("audiodigit.data", "");
        Assumptions.assumeFalse(place.isBlank(), "audiodigit.data names no folder");
        int count = Integer.getInteger("audiodigit.listen.clips", 20);
        List<Waveform> clips = new ArrayList<>();
        for (String name : List.of("fsdd", "speech-commands-digits")) {
            Path folder = Path.of(place).resolve(name);
            Assumptions.assumeTrue(Files.isDirectory(folder), folder + " is not there");
            try (Stream<Path> files = Files.walk(folder)) {
                List<Path> all =
                        new ArrayList<>(
                                files.filter(file -> file.toString().endsWith(".wav"))
                                        .sorted()
                                        .toList());
                Collections.shuffle(all, new Random(5));
                for (Path file : all.subList(0, count / 2)) {
                    Waveform clip = Resampling.toRate(WavReader.read(file).waveform(), RATE);
                    float gain = levelled ? (float) (SPEECH_RMS / clip.rms()) : 1;
                    clips.add(Sounds.scaled(clip, gain));
                }
            }
        }
        return clips;
    }

    /** Keeps when speech ended, in seconds of sound, and how much later that was known. */
    private static final class Ears implements MicrophoneListener {

        private final SpeechEndpointer endpointer = new SpeechEndpointer(RATE);
        private final List<Double> found = new CopyOnWriteArrayList<>();
        private final List<Double> delays = new CopyOnWriteArrayList<>();
        private volatile long heard;

        @Override
        public void heard(Waveform block, Level level) {
            List<SpeechEvent> events = endpointer.feed(block.samples());
            heard = heard + block.length();
            for (SpeechEvent event : events) {
                if (event instanceof SpeechEvent.Ended ended) {
                    found.add((double) ended.sample() / RATE);
                    delays.add((double) (heard - ended.sample()) / RATE);
                }
            }
        }

        double seconds() {
            return (double) heard / RATE;
        }

        double medianDelay() {
            List<Double> sorted = new ArrayList<>(delays);
            Collections.sort(sorted);
            return sorted.get(sorted.size() / 2);
        }

        @Override
        public void failed(String sentence) {
            throw new IllegalStateException(sentence);
        }

        @Override
        public void ended() {}
    }
}
