package org.audiodigit.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.audiodigit.testing.Sounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UtteranceFinderTest {

    private static final int RATE = 16_000;

    private static Waveform words(int count, double pause, double noise, double level) {
        int word = (int) (0.4 * RATE);
        int step = (int) ((0.4 + pause) * RATE);
        Waveform sound = Sounds.noise(noise, RATE + count * step + RATE / 2, RATE, 1);
        Waveform vowel = Sounds.vowel(150, word, RATE);
        float factor = (float) (level / vowel.rms());
        for (int i = 0; i < count; i++) {
            sound = Sounds.mix(sound, Sounds.scaled(vowel, factor), RATE + i * step);
        }
        return sound;
    }

    private static List<Utterance> find(Waveform sound, int block) {
        LoudestPart loudest = new LoudestPart(sound.sampleRate());
        loudest.feed(sound.samples());
        UtteranceFinder finder =
                new UtteranceFinder(
                        new SpeechEndpointer(
                                sound.sampleRate(),
                                SpeechEndpointer.Settings.forRecording(loudest.decibels())));
        List<Utterance> found = new ArrayList<>();
        for (int at = 0; at < sound.length(); at += block) {
            int end = Math.min(at + block, sound.length());
            found.addAll(finder.feed(Arrays.copyOfRange(sound.samples(), at, end)));
        }
        found.addAll(finder.finish());
        return found;
    }

    @ParameterizedTest
    @CsvSource({"0.25, 0.001", "0.25, 0.01", "0.5, 0.01"})
    void wordsWithPausesOfAQuarterOfASecondAreSeparated(double pause, double noise) {
        List<Utterance> found = find(words(6, pause, noise, 0.1), 1000);

        assertThat(found).hasSize(6).noneMatch(Utterance::isTooLong);
        for (int i = 0; i < 6; i++) {
            double start = 1 + i * (0.4 + pause);
            assertThat(found.get(i).startSeconds()).isCloseTo(start, within(0.05));
            assertThat(found.get(i).endSeconds()).isCloseTo(start + 0.4, within(0.05));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 0.1, 0.003})
    void theLevelOfTheRecordingDoesNotMatter(double factor) {
        assertThat(find(words(5, 0.4, 0.001 * factor, 0.1 * factor), 1000)).hasSize(5);
    }

    @Test
    void wordsThatAreEightDecibelsAboveTheNoiseAreFound() {
        assertThat(find(words(5, 0.4, 0.01, 0.025), 1000)).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 777, 1_000_000})
    void blocksOfAnySizeGiveTheSameUtterances(int block) {
        Waveform sound = words(4, 0.3, 0.003, 0.1);
        List<Utterance> expected = find(sound, 1600);

        List<Utterance> found = find(sound, block);

        assertThat(found).hasSameSizeAs(expected);
        for (int i = 0; i < found.size(); i++) {
            assertThat(found.get(i).start()).isEqualTo(expected.get(i).start());
            assertThat(found.get(i).sound().samples()).isEqualTo(expected.get(i).sound().samples());
        }
    }

    @Test
    void theSoundOfAnUtteranceIsThatOfTheRecordingAtItsOffset() {
        Waveform sound = words(3, 0.5, 0.003, 0.1);

        for (Utterance utterance : find(sound, 1000)) {
            int offset = (int) utterance.offset();
            int end = offset + utterance.sound().length();
            assertThat(utterance.sound().samples())
                    .isEqualTo(Arrays.copyOfRange(sound.samples(), offset, end));
            assertThat(utterance.offset()).isLessThanOrEqualTo(utterance.start());
            assertThat(utterance.end()).isLessThanOrEqualTo(end);
        }
    }

    @Test
    void speechWithoutPausesIsCutIntoLongUtterancesThatDoNotOverlap() {
        List<Utterance> found = find(words(90, 0.05, 0.001, 0.1), 1000);

        assertThat(found).hasSizeGreaterThan(3);
        assertThat(found.subList(0, 3)).allMatch(Utterance::isTooLong);
        for (int i = 1; i < found.size(); i++) {
            assertThat(found.get(i).start()).isGreaterThanOrEqualTo(found.get(i - 1).end());
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.0001, 0.001, 0.01})
    void silenceAndNoiseHaveNoUtterances(double level) {
        assertThat(find(Sounds.noise(level, 60 * RATE, RATE, 2), 1000)).isEmpty();
    }

    @Test
    void theLoudestPartIsALevelWithoutOffset() {
        LoudestPart loudest = new LoudestPart(RATE);
        assertThat(loudest.decibels()).isEqualTo(-120, within(1e-6));
        float[] samples = Sounds.sine(500, 0.1 * Math.sqrt(2), RATE, RATE).samples();
        for (int i = 0; i < samples.length; i++) {
            samples[i] += 0.5f;
        }

        loudest.feed(samples);

        assertThat(loudest.decibels()).isEqualTo(-20, within(0.1));
    }
}
