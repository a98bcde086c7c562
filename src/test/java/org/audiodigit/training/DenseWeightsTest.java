package org.audiodigit.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DenseWeightsTest {

    private static final DenseSizes SMALL = new DenseSizes(List.of(5, 3, 2));

    @Test
    void sizesEqualThoseOfTheNetwork() {
        DenseSizes sizes = DenseSizes.ofSeedDense();
        assertThat(sizes.units()).containsExactly(27_600, 512, 128, 64, 10);
        assertThat(sizes.parameters()).isEqualTo(14_206_282);
    }

    @Test
    void weightsAreWithinTheLimitOfGlorotAndBiasesAreZero() {
        DenseWeights weights = DenseWeights.glorot(SMALL, new Random(0));
        assertThat(weights.count()).isEqualTo(SMALL.parameters());
        float limit = (float) Math.sqrt(6.0 / 8);
        for (float weight : weights.values().get(0)) {
            assertThat(weight).isBetween(-limit, limit).isNotZero();
        }
        assertThat(weights.values().get(1)).containsOnly(0);
    }

    @Test
    void readsTheWrittenWeights(@TempDir Path folder) throws IOException {
        DenseWeights weights = DenseWeights.glorot(SMALL, new Random(0));
        Path file = folder.resolve("weights");
        weights.write(file);
        List<float[]> read = DenseWeights.read(file, SMALL).values();
        for (int i = 0; i < read.size(); i++) {
            assertThat(read.get(i)).containsExactly(weights.values().get(i));
        }
        DenseSizes smaller = new DenseSizes(List.of(5, 3, 1));
        assertThatThrownBy(() -> DenseWeights.read(file, smaller)).isInstanceOf(IOException.class);
    }
}
