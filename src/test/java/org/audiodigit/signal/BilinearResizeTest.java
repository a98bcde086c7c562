package org.audiodigit.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.audiodigit.testing.Sounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BilinearResizeTest {

    @Test
    void sameSizeReturnsTheSameValues() {
        float[] matrix = Sounds.noise(1, 7 * 5, 8000, 1).samples();

        assertThat(new BilinearResize(7, 5, 7, 5).apply(matrix)).isEqualTo(matrix);
    }

    @Test
    void usesHalfPixelCentres() {
        assertThat(new BilinearResize(1, 2, 1, 4).apply(new float[] {0, 4}))
                .containsExactly(0, 1, 3, 4);
    }

    @Test
    void halvingAveragesNeighbours() {
        assertThat(new BilinearResize(2, 4, 1, 2).apply(new float[] {0, 2, 4, 6, 8, 10, 12, 14}))
                .containsExactly(5, 9);
    }

    @ParameterizedTest
    @CsvSource({"1,1,3,2", "5,3,1,1", "233,129,230,120", "4,9,40,2", "2,2,1000,1"})
    void preservesConstant(int inRows, int inColumns, int outRows, int outColumns) {
        float[] matrix = new float[inRows * inColumns];
        Arrays.fill(matrix, 0.7f);

        float[] resized = new BilinearResize(inRows, inColumns, outRows, outColumns).apply(matrix);

        assertThat(resized).hasSize(outRows * outColumns).containsOnly(0.7f);
    }

    /** Linear interpolation of a plane is exact, except beyond the outermost centres. */
    @Test
    void preservesPlane() {
        float[] plane = new float[233 * 129];
        for (int i = 0; i < plane.length; i++) {
            plane[i] = 2f * (i / 129) + 3f * (i % 129);
        }

        float[] resized = new BilinearResize(233, 129, 230, 120).apply(plane);

        for (int i = 0; i < resized.length; i++) {
            double row = (i / 120 + 0.5) * 233 / 230 - 0.5;
            double column = (i % 120 + 0.5) * 129 / 120 - 0.5;
            assertThat((double) resized[i]).isCloseTo(2 * row + 3 * column, within(1e-3));
        }
    }

    @Test
    void rejectsMatrixOfAnotherSize() {
        BilinearResize resize = new BilinearResize(2, 3, 4, 4);

        assertThatIllegalArgumentException().isThrownBy(() -> resize.apply(new float[5]));
        assertThatIllegalArgumentException().isThrownBy(() -> new BilinearResize(0, 3, 4, 4));
    }
}
