package org.audiodigit.training.suspicion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.audiodigit.audio.wav.WavWriter;
import org.audiodigit.dataset.Clip;
import org.audiodigit.signal.Resampling;
import org.audiodigit.signal.Waveform;
import org.audiodigit.testing.Sounds;
import org.audiodigit.testing.SpokenDigits;
import org.audiodigit.training.suspicion.Reason.SameRecording;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuplicateSearchTest {

    @TempDir private Path folder;
    private final DuplicateSearch search = new DuplicateSearch();

    @BeforeEach
    void addTenDigits() throws IOException {
        for (int digit = 0; digit < 10; digit++) {
            add(digit + "_ann_0.wav", SpokenDigits.word(digit));
        }
    }

    private void add(String name, Waveform waveform) throws IOException {
        WavWriter.write(folder.resolve(name), waveform);
        Clip clip = clip(name, waveform);
        search.add(clip, ClipInspection.of(clip));
    }

    private Clip clip(String name, Waveform waveform) {
        return new Clip(
                name,
                folder.resolve(name),
                name.substring(0, 1),
                Optional.empty(),
                OptionalInt.empty(),
                waveform.sampleRate(),
                waveform.length());
    }

    private Map<String, Reason> find() throws InterruptedException {
        return search.find((done, total) -> {});
    }

    private static Waveform scaled(Waveform waveform, double gain) {
        float[] samples = waveform.samples().clone();
        for (int i = 0; i < samples.length; i++) {
            samples[i] *= (float) gain;
        }
        return new Waveform(samples, waveform.sampleRate());
    }

    private static Waveform part(Waveform waveform, int from, int to) {
        return new Waveform(
                Arrays.copyOfRange(waveform.samples(), from, to), waveform.sampleRate());
    }

    @Test
    void differentWordsOfOneVoiceAreDifferentRecordings() throws Exception {
        assertThat(find()).isEmpty();
    }

    @Test
    void equalSamplesAreFoundWhateverTheLabel() throws Exception {
        add("3_bob_1.wav", SpokenDigits.word(7));

        assertThat(find())
                .isEqualTo(
                        Map.of("3_bob_1.wav", new SameRecording("7_ann_0.wav", "7", true, true)));
    }

    @Test
    void anotherGainRateAndLengthDoNotHideTheSameRecording() throws Exception {
        Waveform seven = SpokenDigits.word(7);
        int length = seven.length();
        add("7_a_1.wav", scaled(seven, 0.1));
        add("7_b_1.wav", part(seven, 137, length - 211));
        add("7_c_1.wav", Resampling.toRate(seven, 11_025));
        add("7_d_1.wav", Resampling.toRate(scaled(seven, 0.3), 44_100));
        add("7_e_1.wav", part(seven, length / 5, length));
        add(
                "7_f_1.wav",
                Sounds.mix(Sounds.noise(1e-4, length + 3000, seven.sampleRate(), 1), seven, 1234));

        Map<String, Reason> found = find();

        assertThat(found.keySet())
                .containsExactlyInAnyOrder(
                        "7_a_1.wav",
                        "7_b_1.wav",
                        "7_c_1.wav",
                        "7_d_1.wav",
                        "7_e_1.wav",
                        "7_f_1.wav");
        assertThat(found.values()).extracting(Reason::kind).containsOnly("near-duplicate");
    }

    @Test
    void aFileThatWasDeletedMeanwhileIsNoDuplicate() throws Exception {
        add("7_a_1.wav", scaled(SpokenDigits.word(7), 0.1));
        Files.delete(folder.resolve("7_a_1.wav"));

        assertThat(find()).isEmpty();
    }

    @Test
    void silentClipsAreNotDuplicatesOfEachOther() throws Exception {
        add("1_x_1.wav", new Waveform(new float[8000], 8000));
        add("2_x_1.wav", new Waveform(new float[8000], 8000));

        assertThat(find()).isEmpty();
    }
}
