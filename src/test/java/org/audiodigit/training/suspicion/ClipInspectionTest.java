package org.audiodigit.training.suspicion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.audiodigit.audio.wav.WavWriter;
import org.audiodigit.dataset.Clip;
import org.audiodigit.signal.Waveform;
import org.audiodigit.testing.Sounds;
import org.audiodigit.testing.SpokenDigits;
import org.audiodigit.testing.SyntheticSpeech;
import org.audiodigit.training.suspicion.ClipInspection.Content;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClipInspectionTest {

    @TempDir private Path folder;

    private Clip clip(Path file) {
        return new Clip(
                file.getFileName().toString(),
                file,
                "7",
                Optional.empty(),
                OptionalInt.empty(),
                8000,
                8000);
    }

    private List<Reason> reasons(Waveform waveform) throws IOException {
        Path file = folder.resolve("clip.wav");
        WavWriter.write(file, waveform);
        return ClipInspection.of(clip(file)).reasons();
    }

    @Test
    void aGoodRecordingHasNoDefects() throws IOException {
        assertThat(reasons(SpokenDigits.word(7))).isEmpty();
    }

    @Test
    void noiseIsNoWord() throws IOException {
        assertThat(reasons(SyntheticSpeech.silence(1.5))).containsExactly(new Reason.NoWord());
        assertThat(reasons(new Waveform(new float[8000], 8000)))
                .containsExactly(new Reason.NoWord());
    }

    @Test
    void wordsWithPausesAreCounted() throws IOException {
        Path file = SpokenDigits.write(folder.resolve("three.wav"), 7, 2, 9);

        assertThat(ClipInspection.of(clip(file)).reasons())
                .containsExactly(new Reason.SeveralWords(3));
    }

    @Test
    void aTooHighInputLevelIsClipping() throws IOException {
        Waveform loud = Sounds.sine(300, 2, 4000, 8000);

        assertThat(reasons(loud)).contains(new Reason.Clipped());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 16_383, 16_384, 16_385, 40_000})
    void theContentIsAHashOfRateAndAllSamples(int length) throws Exception {
        Waveform waveform = Sounds.noise(0.1, length, 8000, 1);
        ByteBuffer bytes = ByteBuffer.allocate((length + 1) * Float.BYTES).putInt(8000);
        bytes.asFloatBuffer().put(waveform.samples());
        ByteBuffer hash =
                ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
        assertThat(Content.of(waveform)).isEqualTo(new Content(hash.getLong(), hash.getLong()));
    }

    @Test
    void aMissingFileIsAnError() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> ClipInspection.of(clip(folder.resolve("gone.wav"))))
                .withMessageContaining("gone.wav");
    }
}
