package org.audiodigit.signal.augment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.audiodigit.signal.Span;
import org.audiodigit.signal.augment.WordJoiner.Joined;
import org.audiodigit.testing.Sounds;
import org.junit.jupiter.api.Test;

class WordJoinerTest {

    private static final int RATE = 8000;
    private static final int LENGTH = 4 * RATE;

    private final WordJoiner joiner = new WordJoiner(RATE);

    private static float[] tone() {
        float[] word = new float[RATE];
        float[] sine = Sounds.sine(500, 0.3, RATE * 3 / 10, RATE).samples();
        System.arraycopy(sine, 0, word, RATE / 3, sine.length);
        return word;
    }

    private Joined joined(int words, long seed) {
        return joiner.join(Collections.nCopies(words, tone()), LENGTH, new SplittableRandom(seed));
    }

    @Test
    void wordsAreInOrderWithoutOverlapsAndWithinTheirGaps() {
        for (int seed = 0; seed < 50; seed++) {
            List<Span> words = joined(5, seed).words();

            assertThat(words).hasSize(5);
            for (int i = 1; i < words.size(); i++) {
                int gap = words.get(i).start() - words.get(i - 1).end();
                assertThat(gap).isBetween(0, (int) (0.301 * RATE));
            }
        }
    }

    @Test
    void theSoundOfEachWordIsInItsSpan() {
        for (int seed = 0; seed < 50; seed++) {
            Joined joined = joined(3, seed);
            for (Span word : joined.words()) {
                assertThat(level(joined.samples(), word.start(), word.end())).isGreaterThan(0.02);
            }
            int first = joined.words().get(0).start();
            assertThat(level(joined.samples(), 0, Math.max(1, first - RATE / 10))).isLessThan(0.01);
        }
    }

    private static double level(float[] samples, int start, int end) {
        double sum = 0;
        for (int i = start; i < Math.min(end, samples.length); i++) {
            assertThat(samples[i]).isFinite();
            sum += (double) samples[i] * samples[i];
        }
        return Math.sqrt(sum / (end - start));
    }

    @Test
    void speechIsCutAtTheRequiredLength() {
        Joined joined = joined(60, 1);

        assertThat(joined.samples()).hasSize(LENGTH);
        assertThat(joined.words()).hasSizeLessThan(60).allMatch(word -> word.start() < LENGTH);
    }

    @Test
    void theSameSeedGivesTheSameSamples() {
        assertThat(joined(3, 7).samples()).isEqualTo(joined(3, 7).samples());
        assertThat(joined(3, 7).samples()).isNotEqualTo(joined(3, 8).samples());
    }

    @Test
    void aRecordingIsPlacedWithItsWords() {
        float[] recording = tone();
        Span word = new Span(RATE / 3, RATE / 3 + RATE * 3 / 10);

        Joined placed = joiner.place(recording, List.of(word), LENGTH, new SplittableRandom(3));

        Span found = placed.words().get(0);
        assertThat(level(placed.samples(), found.start(), found.end())).isGreaterThan(0.05);
        assertThat(level(placed.samples(), found.end() + 400, LENGTH)).isLessThan(0.01);
    }

    @Test
    void silentAndEmptyWordsAreNoFailure() {
        Joined joined =
                joiner.join(
                        List.of(new float[0], new float[RATE], tone()),
                        LENGTH,
                        new SplittableRandom(2));

        assertThat(joined.words()).hasSize(3);
    }
}
