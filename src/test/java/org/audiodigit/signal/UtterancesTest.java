package org.audiodigit.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.audiodigit.audio.wav.WavReader;
import org.audiodigit.testing.RealRecordings;
import org.audiodigit.testing.Sounds;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UtterancesTest {

    private static final int RATE = 16_000;

    private static Waveform words(double seconds, double pause, int count) {
        int length = (int) (seconds * RATE);
        int step = (int) ((seconds + pause) * RATE);
        Waveform all = Sounds.noise(0.001, count * step + RATE, RATE, 1);
        for (int i = 0; i < count; i++) {
            all = Sounds.mix(all, Sounds.vowel(150, length, RATE), RATE / 2 + i * step);
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void wordsWithPausesAreCounted(int count) {
        Utterances found = Utterances.find(words(0.4, 0.6, count));

        assertThat(found.spans()).hasSize(count);
        assertThat(found.others()).isEqualTo(count - 1);
        assertThat(found.tooLongSeconds()).isZero();
        assertThat(found.silent()).isFalse();
        assertThat(found.spans().get(0).start() / (double) RATE).isCloseTo(0.5, within(0.05));
        assertThat(found.spans().get(0).end() / (double) RATE).isCloseTo(0.9, within(0.05));
    }

    @Test
    void wordsWithoutPausesAreTooLongForOne() {
        Utterances found = Utterances.find(words(0.4, 0.05, 4));

        assertThat(found.others()).isZero();
        assertThat(found.tooLongSeconds()).isCloseTo(1.75, within(0.1));
    }

    @ParameterizedTest
    @CsvSource({"0, 8000", "0.0001, 8000", "0.003, 8000", "0.003, 48000", "0.02, 48000"})
    void silenceAndSteadyNoiseContainNoSpeech(double level, int rate) {
        assertThat(Utterances.find(Sounds.noise(level, 3 * rate, rate, 5)).silent()).isTrue();
    }

    @Test
    void aWordWithoutAnySoundAroundItIsSpeech() {
        assertThat(Utterances.find(Sounds.vowel(150, RATE / 2, RATE)).silent()).isFalse();
        assertThat(Utterances.find(new Waveform(new float[3], RATE)).silent()).isFalse();
    }

    /** At most 2 % are cut or labelled wrongly, or contain only noise. */
    @Tag("data")
    @ParameterizedTest
    @ValueSource(strings = {"fsdd", "cs566-digits", "speech-commands-digits"})
    void realDigitsAreOneWord(String dataset) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(RealRecordings.dataset(dataset))) {
            files = all.filter(file -> file.toString().endsWith(".wav")).sorted().toList();
        }
        int step = Math.max(1, files.size() / 400);
        int total = 0;
        int other = 0;
        for (int i = 0; i < files.size(); i += step) {
            Utterances found = Utterances.find(WavReader.read(files.get(i)).waveform());
            total++;
            if (found.silent() || found.others() > 0 || found.tooLongSeconds() > 0) {
                other++;
            }
        }
        assertThat(other).isLessThanOrEqualTo(total / 50);
    }
}
