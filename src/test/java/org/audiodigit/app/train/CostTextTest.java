package org.audiodigit.app.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.audiodigit.training.TrainingCost;
import org.junit.jupiter.api.Test;

class CostTextTest {

    @Test
    void aCostIsOnePhrase() {
        TrainingCost cost = new TrainingCost(300, 1_200_000_000, 3_400_000);
        assertThat(CostText.of(cost, 20, 1))
                .isEqualTo(
                        "About 3 to 7 min for 20 epochs, up to 1.2 GB of memory, 3.4 MB on disk");
        assertThat(CostText.of(cost, 1, 5))
                .isEqualTo(
                        "About 16 to 32 min for 5 trainings of 1 epoch, up to 1.2 GB of memory,"
                                + " 17 MB on disk");
    }

    @Test
    void rangesAreRoundedOutwards() {
        assertThat(CostText.range(0.4, 0.8)).isEqualTo("at most 1 s");
        assertThat(CostText.range(3.2, 5.1)).isEqualTo("3 to 6 s");
        assertThat(CostText.range(31, 44)).isEqualTo("30 to 45 s");
        assertThat(CostText.range(70, 110)).isEqualTo("1 to 2 min");
        assertThat(CostText.range(5000, 9000)).isEqualTo("1.4 to 2.5 h");
    }
}
