package org.audiodigit.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SameNetworkTest {

    @Test
    void itIsWhereTheLossesAgreeToAThousandth() {
        SameNetwork same = new SameNetwork(9, 9, List.of(2.3, 2.1), List.of(2.3004, 2.0992));
        assertThat(same.largestDifference()).isCloseTo(0.0008, within(1e-9));
        assertThat(same.holds()).isTrue();
    }

    @Test
    void itIsNotWhereOneLossIsOffOrNoNumberOrTheParametersAreOthers() {
        assertThat(new SameNetwork(9, 9, List.of(2.3, 2.1), List.of(2.3, 2.102)).holds()).isFalse();
        assertThat(new SameNetwork(9, 9, List.of(2.3, 2.1), List.of(Double.NaN, 2.1)).holds())
                .isFalse();
        assertThat(new SameNetwork(9, 8, List.of(2.3), List.of(2.3)).holds()).isFalse();
    }

    @Test
    void lossesOfDifferentStepsAreNotCompared() {
        List<Double> one = List.of(2.3);
        List<Double> two = List.of(2.3, 2.1);
        assertThatThrownBy(() -> new SameNetwork(9, 9, one, two))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
