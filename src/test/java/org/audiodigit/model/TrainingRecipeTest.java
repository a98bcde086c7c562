package org.audiodigit.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.audiodigit.model.TrainingRecipe.Epochs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingRecipeTest {

    @ParameterizedTest
    @CsvSource({"0, 20", "1, 20", "1300, 20", "1625, 16", "2000, 13", "300000, 13"})
    void smallDataSetsNeedMoreEpochs(int clips, int epochs) {
        assertThat(new Epochs(13, 20, 26_000).of(clips)).isEqualTo(epochs);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 300_000})
    void aFixedNumberIsTheSameForAllDataSets(int clips) {
        assertThat(Epochs.always(7).of(clips)).isEqualTo(7);
    }
}
