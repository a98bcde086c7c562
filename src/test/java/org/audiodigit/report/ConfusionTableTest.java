package org.audiodigit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.audiodigit.report.ConfusionTable.Cell;
import org.audiodigit.report.ConfusionTable.Confusion;
import org.audiodigit.training.ConfusionMatrix;
import org.junit.jupiter.api.Test;

class ConfusionTableTest {

    @Test
    void cellsAreShadedByTheirShareOfTheRow() {
        ConfusionTable table =
                ConfusionTable.of(
                        new ConfusionMatrix(List.of("a", "b"), new int[][] {{999, 1}, {0, 0}}));
        assertThat(table.rows().get(0).cells())
                .containsExactly(
                        new Cell("a", "a", 999, "hit s9", "99.9 %"),
                        // a rare confusion must not look like none
                        new Cell("a", "b", 1, "miss s1", "0.1 %"));
        assertThat(table.rows().get(1).cells()).extracting(Cell::style).contains("miss s0");
    }

    @Test
    void theMostFrequentConfusionsComeFirst() {
        ConfusionTable table =
                ConfusionTable.of(
                        new ConfusionMatrix(List.of("a", "b"), new int[][] {{8, 2}, {5, 5}}));
        assertThat(table.confusions())
                .containsExactly(
                        new Confusion("b", "a", 5, "50.0 %"), new Confusion("a", "b", 2, "20.0 %"));
        assertThat(table.more()).isZero();
    }

    @Test
    void aMatrixOfManyLabelsIsNotShown() {
        int labels = ConfusionTable.MAX_LABELS + 1;
        int[][] counts = new int[labels][labels];
        for (int label = 0; label < labels; label++) {
            counts[label][(label + 1) % labels] = 1;
        }
        ConfusionTable table =
                ConfusionTable.of(
                        new ConfusionMatrix(
                                IntStream.range(0, labels).mapToObj(Integer::toString).toList(),
                                counts));
        assertThat(table.shown()).isFalse();
        assertThat(table.rows()).isEmpty();
        assertThat(table.confusions()).hasSize(ConfusionTable.MAX_CONFUSIONS);
        assertThat(table.more()).isEqualTo(labels - ConfusionTable.MAX_CONFUSIONS);
    }
}
