package org.audiodigit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.audiodigit.model.WordSearch.FoundWord;
import org.audiodigit.model.WordSearch.Settings;
import org.junit.jupiter.api.Test;

class WordSearchTest {

    private static final int LABELS = 3;
    private static final int BACKGROUND = WordStates.background(LABELS);
    private static final double LIKELY = 0.9;

    private final WordSearch search = new WordSearch(LABELS, Settings.STANDARD);
    private final List<float[]> frames = new ArrayList<>();

    /** Adds frames in which one state has a probability and the others share the rest. */
    private void frames(int count, int state, double probability) {
        for (int i = 0; i < count; i++) {
            float[] row = new float[WordStates.count(LABELS)];
            Arrays.fill(row, (float) Math.log((1 - probability) / (row.length - 1)));
            row[state] = (float) Math.log(probability);
            frames.add(row);
        }
    }

    private void word(int label, int framesPerState) {
        for (int third = 0; third < WordStates.PER_WORD; third++) {
            frames(framesPerState, WordStates.PER_WORD * label + third, LIKELY);
        }
    }

    private List<FoundWord> find() {
        return search.find(frames.toArray(float[][]::new));
    }

    private static List<List<Integer>> spans(List<FoundWord> words) {
        return words.stream().map(word -> List.of(word.label(), word.start(), word.end())).toList();
    }

    @Test
    void wordsThatTouchAndWordsBehindPausesHaveTheirFrames() {
        frames(5, BACKGROUND, LIKELY);
        word(2, 4);
        word(0, 3);
        frames(7, BACKGROUND, LIKELY);
        word(1, 5);

        assertThat(spans(find()))
                .containsExactly(List.of(2, 5, 17), List.of(0, 17, 26), List.of(1, 33, 48));
        assertThat(find()).allMatch(word -> word.probability() > 0.99);
    }

    @Test
    void aRepeatedWordIsTwoWords() {
        word(1, 3);
        word(1, 3);

        assertThat(spans(find())).containsExactly(List.of(1, 0, 9), List.of(1, 9, 18));
    }

    @Test
    void backgroundAndNoFramesHaveNoWords() {
        assertThat(find()).isEmpty();

        frames(50, BACKGROUND, LIKELY);

        assertThat(find()).isEmpty();
    }

    @Test
    void aSingleFrameIsNoWord() {
        frames(10, BACKGROUND, LIKELY);
        frames(1, WordStates.of(1, 0.5), LIKELY);
        frames(10, BACKGROUND, LIKELY);

        assertThat(find()).isEmpty();
    }

    @Test
    void twoWordsThatAreEquallyProbableShareTheProbability() {
        for (int third = 0; third < WordStates.PER_WORD; third++) {
            for (int i = 0; i < 4; i++) {
                float[] row = new float[WordStates.count(LABELS)];
                Arrays.fill(row, (float) Math.log(1e-3));
                row[third] = (float) Math.log(0.49);
                row[WordStates.PER_WORD + third] = (float) Math.log(0.49);
                frames.add(row);
            }
        }

        assertThat(find()).hasSize(1);
        assertThat(find().get(0).probabilities()[0]).isCloseTo(0.5f, within(0.01f));
        assertThat(find().get(0).probabilities()[1]).isCloseTo(0.5f, within(0.01f));
    }

    @Test
    void impossibleFramesExcludeNoWord() {
        word(0, 4);
        Arrays.fill(frames.get(5), Float.NEGATIVE_INFINITY);

        assertThat(spans(find())).containsExactly(List.of(0, 0, 12));
    }
}
