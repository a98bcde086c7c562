package org.audiodigit.app.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.audiodigit.app.evaluate.MatrixContent.MatrixCell;
import org.junit.jupiter.api.Test;

class MatrixLayoutTest {

    private static MatrixContent labels(int count) {
        List<String> labels = IntStream.range(0, count).mapToObj(i -> "word" + i).toList();
        return new MatrixContent(
                labels, labels, new int[count][count], Collections.nCopies(count, 0));
    }

    @Test
    void theMatrixFillsTheAvailableSpace() {
        MatrixLayout layout = MatrixLayout.of(labels(10), 8, 8, 460, 540);
        assertThat(layout.width()).isBetween(440.0, 460.0);
        assertThat(layout.height()).isLessThanOrEqualTo(540);
        assertThat(layout.rotated()).isFalse();
    }

    @Test
    void cellsHaveAMaximumSize() {
        assertThat(MatrixLayout.of(labels(2), 8, 8, 2000, 2000).cell()).isEqualTo(72);
    }

    @Test
    void longColumnLabelsAreRotated() {
        MatrixLayout layout = MatrixLayout.of(labels(20), 60, 60, 600, 600);
        assertThat(layout.rotated()).isTrue();
        assertThat(layout.top()).isGreaterThan(60);
        assertThat(layout.height()).isLessThanOrEqualTo(600);
    }

    @Test
    void cellsHaveAMinimumSize() {
        MatrixLayout layout = MatrixLayout.of(labels(60), 60, 60, 600, 600);
        assertThat(layout.cell()).isEqualTo(18);
        assertThat(layout.height()).isGreaterThan(600);
    }

    @Test
    void aPointIsMappedToItsCell() {
        MatrixLayout layout = MatrixLayout.of(labels(10), 8, 8, 460, 540);
        double half = layout.cell() / 2;
        for (MatrixCell cell :
                List.of(new MatrixCell(0, 0), new MatrixCell(3, 8), new MatrixCell(9, 9))) {
            double x = layout.x(cell.column()) + half;
            double y = layout.y(cell.row()) + half;
            assertThat(layout.at(x, y)).contains(cell);
        }
        assertThat(layout.at(layout.left() - 1, layout.top() + 5)).isEmpty();
        assertThat(layout.at(layout.left() + 5, layout.y(10) + 1)).isEmpty();
    }
}
