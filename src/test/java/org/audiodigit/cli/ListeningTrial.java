package org.audiodigit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.audiodigit.audio.device.TimedRecording;
import org.audiodigit.audio.wav.WavWriter;
import org.audiodigit.cli.SpokenTrack.Spoken;
import org.audiodigit.testing.ChildProgram;
import org.audiodigit.testing.ChildProgram.Line;
import org.audiodigit.testing.VirtualSoundCard;

/** Plays a track into the microphone of {@code listen --json} and collects its output. */
final class ListeningTrial {

    /** A word that starts earlier than its recording is a click before it. */
    private static final double EARLIER_SECONDS = 0.15;

    private static final int COMPARED = VirtualSoundCard.RATE; // samples

    /** The answers to words that start between the start of one recording and that of the next. */
    record Part(Spoken spoken, List<Answer> answers) {

        /** Whether the recording was detected as one word. */
        boolean alone() {
            return answers.size() == 1
                    && answers.get(0).began() >= spoken.start() - EARLIER_SECONDS;
        }
    }

    /**
     * A line of output.
     *
     * @param began reported start of the word, in seconds of the track
     * @param ended reported end of the word
     * @param came time of the output, in seconds of the track
     * @param answerMillis reported time from the detected end to the answer
     */
    record Answer(String label, double began, double ended, double came, double answerMillis) {}

    private final ChildProgram listening;

    ListeningTrial(ChildProgram listening) {
        this.listening = listening;
    }

    List<Part> play(SpokenTrack track, Path folder) throws IOException, InterruptedException {
        Path file = folder.resolve("track.wav");
        WavWriter.write(file, track.sound());
        int before = listening.out().size();
        long start;
        try (TimedRecording room = TimedRecording.ofTheRoom()) {
            room.awaitSound();
            assertThat(VirtualSoundCard.play(file).waitFor()).isZero();
            Thread.sleep(1500);
            start = room.nanosOf(offset(track.sound().samples(), room.samples()));
        }
        List<Line> lines = listening.out();
        return parts(track.parts(), lines.subList(before, lines.size()), start);
    }

    /** Finds the start of the track in the recorded sound. */
    private static int offset(float[] track, float[] recorded) {
        int first = firstSound(track);
        int offset = firstSound(recorded) - first;
        assertThat(correlation(track, first, recorded, offset + first))
                .as("similarity of the recorded and the played sound")
                .isGreaterThan(0.99);
        return offset;
    }

    private static int firstSound(float[] samples) {
        int first = 0;
        while (samples[first] == 0) {
            first++;
        }
        return first;
    }

    private static double correlation(float[] a, int atA, float[] b, int atB) {
        double product = 0;
        double one = 1e-12;
        double other = 1e-12;
        for (int i = 0; i < 2 * COMPARED; i++) {
            product += a[atA + i] * b[atB + i];
            one += a[atA + i] * a[atA + i];
            other += b[atB + i] * b[atB + i];
        }
        return product / Math.sqrt(one * other);
    }

    private static List<Part> parts(List<Spoken> spoken, List<Line> lines, long start) {
        Instant wall = Instant.now();
        long nanos = System.nanoTime();
        List<List<Answer>> answers = new ArrayList<>();
        spoken.forEach(one -> answers.add(new ArrayList<>()));
        for (Line line : lines) {
            JsonObject json = line.json();
            long began =
                    nanos
                            - java.time.Duration.between(
                                            Instant.parse(json.get("time").getAsString()), wall)
                                    .toNanos();
            Answer answer =
                    new Answer(
                            json.get("label").getAsString(),
                            (began - start) / 1e9,
                            (began - start) / 1e9 + json.get("seconds").getAsDouble(),
                            (line.nanos() - start) / 1e9,
                            json.get("answerMilliseconds").getAsDouble());
            answers.get(last(spoken, answer.began() + EARLIER_SECONDS)).add(answer);
        }
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < spoken.size(); i++) {
            parts.add(new Part(spoken.get(i), answers.get(i)));
        }
        return parts;
    }

    /** Index of the last recording that started before a time, or of the first. */
    private static int last(List<Spoken> spoken, double seconds) {
        int last = 0;
        while (last + 1 < spoken.size() && spoken.get(last + 1).start() < seconds) {
            last++;
        }
        return last;
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }
}
