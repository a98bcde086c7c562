package org.audiodigit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.audiodigit.audio.device.MicrophoneListener.Quality;
import org.audiodigit.audio.wav.WavReader;
import org.audiodigit.signal.Waveform;
import org.audiodigit.testing.Sounds;
import org.audiodigit.testing.SyntheticSpeech;
import org.audiodigit.testing.UntrainedModels;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
@Tag("engine")
class RecordCommandTest {

    @TempDir private Path folder;
    private final FakeSound sound = new FakeSound();
    private final Console console = new Console(sound.devices());
    private Path file;

    @BeforeEach
    void file() {
        file = folder.resolve("x.wav");
    }

    @Test
    void aWordIsSavedWithTheSoundJustBeforeIt() throws Exception {
        Waveform room = SyntheticSpeech.words(2);
        sound.then(room);

        assertThat(console.run("record", "--output", file)).isZero();

        Waveform kept = WavReader.read(file).waveform();
        int start = (int) ((SyntheticSpeech.FIRST_SECONDS - 0.3) * SyntheticSpeech.RATE);
        assertThat(kept.sampleRate()).isEqualTo(SyntheticSpeech.RATE);
        assertThat(kept.seconds())
                .isCloseTo(0.3 + SyntheticSpeech.WORD_SECONDS + 0.3, within(0.05));
        assertThat(offset(room, kept)).isCloseTo(start, within(SyntheticSpeech.RATE / 40));
        assertThat(console.out()).hasSize(1);
        assertThat(console.out().get(0)).startsWith(file + ": 1.0").contains("8000 Hz, peak 0.30");
        assertThat(console.err())
                .containsExactly("Say a word. Microphone: \"Desk microphone\" at 8000 Hz.");
        assertThat(sound.closed).isTrue();
    }

    /** The sample of {@code room} that {@code part} begins with. */
    private static int offset(Waveform room, Waveform part) {
        float[] first = Arrays.copyOf(part.samples(), 100);
        for (int at = 0; at + 100 <= room.length(); at++) {
            boolean same = true;
            for (int i = 0; i < 100 && same; i++) {
                same = Math.abs(room.samples()[at + i] - first[i]) < 1e-4;
            }
            if (same) {
                return at;
            }
        }
        return -1;
    }

    @Test
    void aFixedTimeIsRecorded() throws Exception {
        sound.then(SyntheticSpeech.words(3));

        assertThat(console.run("record", "--seconds", "1.5", "--output", file)).isZero();

        assertThat(WavReader.read(file).waveform().seconds()).isEqualTo(1.5);
        assertThat(console.err())
                .first()
                .asString()
                .startsWith("Recording 1.50 s. Microphone: \"Desk");
    }

    @Test
    void jsonDescribesTheRecordingAndThePrediction() throws Exception {
        Path model = folder.resolve("model");
        UntrainedModels.write(model, List.of("no", "yes"), UntrainedModels.on("words", 3, 1, 1));
        sound.then(SyntheticSpeech.words(1));

        assertThat(console.run("record", "--json", "--device", "HEAD", "--model", model)).isZero();

        JsonObject answer = console.json().get(0);
        assertThat(answer.keySet())
                .containsExactly(
                        "file",
                        "device",
                        "sampleRate",
                        "seconds",
                        "peak",
                        "rms",
                        "warnings",
                        "label",
                        "sure",
                        "probabilities",
                        "error");
        assertThat(answer.get("file").isJsonNull()).isTrue();
        assertThat(answer.get("device").getAsString()).isEqualTo("Headset microphone");
        assertThat(answer.get("peak").getAsDouble()).isCloseTo(0.3, within(0.01));
        assertThat(answer.getAsJsonObject("probabilities").keySet()).containsExactly("no", "yes");
        assertThat(answer.get("label").getAsString()).isIn("no", "yes");
        assertThat(answer.get("error").isJsonNull()).isTrue();
        assertThat(sound.openedDevice).isEqualTo(FakeSound.HEADSET);
    }

    @Test
    void theRecordingBeforeAMicrophoneFailureIsSaved() throws Exception {
        sound.then(SyntheticSpeech.silence(0.7), "It stopped.");

        assertThat(console.run("record", "--seconds", "5", "--output", file)).isEqualTo(1);

        assertThat(WavReader.read(file).waveform().seconds()).isEqualTo(0.7);
        assertThat(console.err()).contains("audiodigit: It stopped.");
    }

    @Test
    void aMicrophoneThatFailsAtOnceWritesNoFile() {
        sound.then(SyntheticSpeech.nothing(), "It is taken.");

        assertThat(console.run("record", "--output", file)).isEqualTo(1);

        assertThat(console.error()).isEqualTo("audiodigit: It is taken.");
        assertThat(file).doesNotExist();
    }

    @Test
    void aRecordingWithoutSpeechIsSavedAndReported() throws Exception {
        sound.then(SyntheticSpeech.silence(11));

        assertThat(console.run("record", "--until-silence", "--output", file)).isEqualTo(1);

        assertThat(WavReader.read(file).waveform().seconds()).isEqualTo(10);
        assertThat(console.err()).last().isEqualTo("audiodigit: No speech was detected.");
    }

    @Test
    void aClippedRecordingIsReported() {
        sound.then(Sounds.scaled(SyntheticSpeech.words(1), 10));

        assertThat(console.run("record", "--output", file)).isZero();

        assertThat(console.err()).contains("audiodigit: " + Quality.CLIPPING.advice());
    }

    @Test
    void aMissingMicrophoneIsReported() {
        sound.inputs = List.of();

        assertThat(console.run("record", "--output", file)).isEqualTo(1);
        assertThat(console.error()).startsWith("audiodigit: No microphone was found.");
        assertThat(console.run("listen")).isEqualTo(1);
        assertThat(console.error()).startsWith("audiodigit: No microphone was found.");
    }

    @Test
    void anUnknownMicrophoneIsReportedWithTheAvailableOnes() {
        assertThat(console.run("record", "--device", "Studio")).isEqualTo(2);
        assertThat(console.error())
                .contains("'Studio'", "'Desk microphone'", "'Headset microphone'");
        assertThat(console.run("record", "--device", "microphone")).isEqualTo(2);
        assertThat(console.error()).contains("'microphone'", "'Desk microphone'");
    }

    @Test
    void invalidOptionsAreReportedBeforeTheRecording() throws Exception {
        assertThat(console.run("record", "--seconds", "0")).isEqualTo(2);
        assertThat(console.error()).contains("--seconds must be more than 0");
        assertThat(console.run("record", "--seconds", "NaN")).isEqualTo(2);
        assertThat(console.run("record", "--seconds", "1", "--until-silence")).isEqualTo(2);
        assertThat(console.error()).contains("--seconds", "--until-silence");
        assertThat(console.run("record", "--output", folder)).isEqualTo(1);
        assertThat(console.error()).contains("is a folder");
        assertThat(console.run("record", "--output", folder.resolve("no/x.wav"))).isEqualTo(1);
        assertThat(console.error()).contains("no: no such file or folder");
        Path broken = Files.createDirectory(folder.resolve("broken"));
        assertThat(console.run("record", "--output", file, "--model", broken)).isEqualTo(1);
        assertThat(console.error()).contains("broken");
        assertThat(sound.openedDevice).isNull();
    }
}
