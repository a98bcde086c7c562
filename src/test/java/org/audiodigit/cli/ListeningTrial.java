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

/** Plays a track into the microphone of a {@code listen --json}, and sees what it answers. */
final class ListeningTrial {

    /** The promptest answer comes after the pause of 280 ms; a click before a word is no word. */
    private static final double EARLIER_SECONDS = 0.15;

    private static final int COMPARED = VirtualSoundCard.RATE; // samples

    /** What was answered while one recording was the last to have begun. */
    record Part(Spoken spoken, List<Answer> answers) {

        /** Whether it was found as one word. */
        boolean alone() {
            return answers.size() == 1
                    && answers.get(0).began() >= spoken.start() - EARLIER_SECONDS;
        }
    }

    /**
     * An answer.
     *
     * @param began when the word began by its own account, in seconds of the track
     * @param ended when it ended by its own account
     * @param came when it was printed, in seconds of the track
     * @param answerMillis from the end that was found to the answer, by its own account
     */
    record Answer(String label, double began, double ended, double came, double answerMillis) {}

    private final ChildProgram listening;

    ListeningTrial(ChildProgram listening) {
        this.listening = listening;
    }

    /** Plays the track once. */
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

    /** Where the track begins in what was heard. */
    private static int offset(float[] track, float[] heard) {
        int first = firstSound(track);
        int offset = firstSound(heard) - first;
        assertThat(correlation(track, first, heard, offset + first))
                .as("what was heard is what was played")
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
            answers.get(last(spoken, answer.came())).add(answer);
        }
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < spoken.size(); i++) {
            parts.add(new Part(spoken.get(i), answers.get(i)));
        }
        return parts;
    }

    /** The last recording that had begun at a time, or the first. */
    private static int last(List<Spoken> spoken, double seconds) {
        int last = 0;
        while (last + 1 < spoken.size() && spoken.get(last + 1).start() < seconds) {
            last++;
        }
        return last;
    }

    /** Of sorted values. */
    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }
}
