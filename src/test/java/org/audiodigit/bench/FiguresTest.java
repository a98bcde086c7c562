package org.audiodigit.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void theMedianIsTheMiddleOneOrTheMeanOfTheTwoInTheMiddle() {
        assertThat(Figures.of(List.of(9.0, 1.0, 2.0))).isEqualTo(new Figures(1, 2, 9));
        assertThat(Figures.of(List.of(9.0, 1.0, 4.0, 2.0))).isEqualTo(new Figures(1, 3, 9));
        assertThat(Figures.of(List.of(7.0))).isEqualTo(new Figures(7, 7, 7));
    }

    @Test
    void ofNothingThereIsNoFigure() {
        List<Double> none = List.of();
        assertThatThrownBy(() -> Figures.of(none)).isInstanceOf(IllegalArgumentException.class);
    }
}
