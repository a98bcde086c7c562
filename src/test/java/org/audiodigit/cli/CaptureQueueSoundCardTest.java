package org.audiodigit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.audiodigit.audio.wav.WavReader;
import org.audiodigit.audio.wav.WavWriter;
import org.audiodigit.cli.ListeningTrial.Part;
import org.audiodigit.signal.Waveform;
import org.audiodigit.testing.ChildProgram;
import org.audiodigit.testing.ProcessState;
import org.audiodigit.testing.RealRecordings;
import org.audiodigit.testing.Sounds;
import org.audiodigit.testing.UntrainedModels;
import org.audiodigit.testing.VirtualSoundCard;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Runs {@code record} and {@code listen} as programs of their own on a real device. Skipped where
 * no virtual sound card is available.
 */
@Timeout(180)
@Tag("engine")
@Tag("process")
@Tag("sound-card")
class CaptureQueueSoundCardTest {

    private static final int RATE = VirtualSoundCard.RATE;

    @TempDir private static Path shared;
    private static Path model;

    @TempDir private Path folder;

    @BeforeAll
    static void model() throws Exception {
        model = shared.resolve("model");
        List<String> digits = IntStream.range(0, 10).mapToObj(Integer::toString).toList();
        UntrainedModels.write(model, digits, UntrainedModels.on("digits", 10, 1, 1));
    }

    @BeforeEach
    void assumeCard() {
        VirtualSoundCard.assumeAvailable();
    }

    @Test
    void aRecordingStopsSoonAfterTheWord() throws Exception {
        Path file = folder.resolve("x.wav");
        try (ChildProgram record =
                new ChildProgram("record", "--json", "--output", file, "--model", model)) {
            record.awaitErrorLine("Say a word");
            say(Sounds.mix(new Waveform(new float[RATE], RATE), word(), RATE / 2));

            assertThat(record.end()).isZero();
            JsonObject answer = record.out().get(0).json();
            assertThat(answer.get("device").getAsString()).isEqualTo("System default");
            assertThat(answer.get("sampleRate").getAsInt()).isEqualTo(RATE);
            assertThat(answer.getAsJsonObject("probabilities").keySet()).hasSize(10);
        }
        Waveform kept = WavReader.read(file).waveform();
        double before = lead(kept);
        double after = kept.seconds() - before - 0.4;
        System.err.printf("recorded from %.3f s before to %.3f s after the word%n", before, after);
        assertThat(before).isBetween(0.25, 0.35);
        assertThat(after).isBetween(0.2, 0.5);
    }

    private static double lead(Waveform sound) {
        int first = 0;
        while (Math.abs(sound.samples()[first]) < 0.01) {
            first++;
        }
        return (double) first / sound.sampleRate();
    }

    @Test
    void clicksAreNotWords() throws Exception {
        Waveform room = new Waveform(new float[6 * RATE], RATE);
        Waveform click = Sounds.noise(0.3, (int) (0.03 * RATE), RATE, 1);
        for (double at : new double[] {0.5, 0.9, 1.5, 3, 3.2}) {
            room = Sounds.mix(room, click, (int) (at * RATE));
        }
        room = Sounds.mix(room, word(), 5 * RATE);
        try (ChildProgram listen = listen()) {
            say(room);
            listen.awaitLines(1);
            Thread.sleep(500);
            listen.terminate();

            assertThat(listen.end()).as("as a shell reports the signal").isEqualTo(143);
            assertThat(listen.out()).hasSize(1);
            assertThat(listen.err()).last().isEqualTo("Recognised 1 word.");
        }
    }

    @Test
    void listeningReconnectsAfterTheSoundServerDied() throws Exception {
        try (ChildProgram listen = listen()) {
            say(word());
            listen.awaitLines(1);
            long threads = ProcessState.of(listen.pid()).threads();
            try {
                VirtualSoundCard.crash();
                listen.awaitErrorLine("stopped. Check that it is connected; listening continues");
                Thread.sleep(2500);
            } finally {
                VirtualSoundCard.start();
            }
            listen.awaitErrorLine("Listening again");
            say(word());
            listen.awaitLines(2);
            Thread.sleep(1000);

            assertThat(ProcessState.of(listen.pid()).threads()).isLessThanOrEqualTo(threads);
            assertThat(listen.err()).filteredOn(line -> line.contains("istening")).hasSize(3);
        }
    }

    @Test
    void theRecordingBeforeTheSoundServerDiedIsSaved() throws Exception {
        Path file = folder.resolve("x.wav");
        try (ChildProgram record = new ChildProgram("record", "--seconds", 20, "--output", file)) {
            record.awaitErrorLine("Recording 20.00 s");
            // silence after the word, since what the server has not delivered is lost with it
            say(Sounds.mix(new Waveform(new float[3 * RATE], RATE), word(), 0));
            try {
                VirtualSoundCard.crash();

                assertThat(record.end()).isEqualTo(1);
            } finally {
                VirtualSoundCard.start();
            }
            assertThat(record.err()).hasSize(2).last().asString().contains("stopped. Check that");
        }
        assertThat(WavReader.read(file).waveform().peak()).isGreaterThan(0.25);
    }

    @Tag("data")
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void eachRecordingIsOneWord(boolean noise) throws Exception {
        List<Path> clips = ListenBenchmark.clips(RealRecordings.folder(), 20);
        try (ChildProgram listen = listen()) {
            List<Part> parts =
                    new ListeningTrial(listen).play(SpokenTrack.of(clips, noise, 1), folder);

            assertThat(parts.stream().filter(Part::alone).count()).isGreaterThanOrEqualTo(19);
        }
    }

    private static ChildProgram listen() throws Exception {
        ChildProgram listen = new ChildProgram("listen", "--json", "--model", model);
        listen.awaitErrorLine("Listening to \"System default\" at 48000 Hz");
        return listen;
    }

    private static Waveform word() {
        return Sounds.sine(440, 0.3, (int) (0.4 * RATE), RATE);
    }

    private void say(Waveform sound) throws Exception {
        Path file = folder.resolve("said.wav");
        WavWriter.write(file, sound);
        assertThat(VirtualSoundCard.play(file).waitFor()).isZero();
    }
}
