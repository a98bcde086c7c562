package org.audiodigit.training.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UmapTest {

    private static final int GROUPS = 5;
    private static final int DIMENSIONS = 40;

    private final List<Double> progress = Collections.synchronizedList(new ArrayList<>());

    private final ProjectionListener listener =
            new ProjectionListener() {
                @Override
                public void onProgress(double fraction) {
                    progress.add(fraction);
                }

                @Override
                public boolean stopped() {
                    return false;
                }
            };

    /** Points around five centres; the point {@code i} is in the group {@code i % 5}. */
    private static float[][] groups(int points) {
        Random random = new Random(3);
        float[][] centres = new float[GROUPS][DIMENSIONS];
        for (float[] centre : centres) {
            for (int d = 0; d < DIMENSIONS; d++) {
                centre[d] = (float) random.nextGaussian();
            }
        }
        float[][] all = new float[points][DIMENSIONS];
        for (int i = 0; i < points; i++) {
            for (int d = 0; d < DIMENSIONS; d++) {
                all[i][d] = centres[i % GROUPS][d] + (float) (0.4 * random.nextGaussian());
            }
        }
        return all;
    }

    @Test
    void neighboursStayNeighbours() {
        float[][] layout = Umap.project(groups(400), listener);

        float[][] coordinates = new float[2][layout.length];
        for (int i = 0; i < layout.length; i++) {
            coordinates[0][i] = layout[i][0];
            coordinates[1][i] = layout[i][1];
        }
        NearestNeighbours near = NearestNeighbours.of(coordinates, 5, listener, share -> {});
        int same = 0;
        for (int i = 0; i < layout.length; i++) {
            for (int neighbour : near.indices()[i]) {
                same += neighbour % GROUPS == i % GROUPS ? 1 : 0;
            }
        }
        assertThat(same).isGreaterThan(layout.length * 5 * 99 / 100);
    }

    @Test
    void samePointsGiveTheSameProjection() {
        assertThat(Umap.project(groups(200), listener))
                .isDeepEqualTo(Umap.project(groups(200), listener));
    }

    @Test
    void progressEndsAtOne() {
        Umap.project(groups(200), listener);

        assertThat(progress).allMatch(fraction -> fraction > 0 && fraction <= 1);
        assertThat(progress.get(progress.size() - 1)).isEqualTo(1);
    }

    @Test
    void stopsWhenTheListenerSaysSo() {
        for (int allowed : new int[] {0, 1, 3, 40}) {
            int[] asked = new int[1];
            ProjectionListener stopper =
                    new ProjectionListener() {
                        @Override
                        public void onProgress(double fraction) {}

                        @Override
                        public synchronized boolean stopped() {
                            return asked[0]++ >= allowed;
                        }
                    };
            assertThatThrownBy(() -> Umap.project(groups(200), stopper))
                    .isInstanceOf(CancellationException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 14, 16})
    void fewPointsHaveDifferentFinitePositions(int points) {
        assertDifferentAndFinite(Umap.project(groups(points), listener), points);
    }

    @Test
    void equalPointsHaveFinitePositions() {
        float[][] points = new float[50][8];
        for (float[] point : points) {
            Arrays.fill(point, 2);
        }
        assertDifferentAndFinite(Umap.project(points, listener), 50);
    }

    @Test
    void valuesThatAreNotNumbersCountAsZero() {
        float[][] points = groups(60);
        float[][] zeros = groups(60);
        points[7][3] = Float.NaN;
        points[9][0] = Float.POSITIVE_INFINITY;
        zeros[7][3] = 0;
        zeros[9][0] = 0;

        assertThat(Umap.project(points, listener)).isDeepEqualTo(Umap.project(zeros, listener));
    }

    private static void assertDifferentAndFinite(float[][] layout, int points) {
        assertThat(layout).hasDimensions(points, points == 0 ? 0 : 2);
        for (float[] point : layout) {
            assertThat(Float.isFinite(point[0]) && Float.isFinite(point[1])).isTrue();
        }
        assertThat(Arrays.stream(layout).map(Arrays::toString).distinct()).hasSize(points);
    }

    @Test
    void findsTheNearestNeighbours() {
        float[][] points = groups(130);
        float[][] coordinates = new float[DIMENSIONS][points.length];
        for (int i = 0; i < points.length; i++) {
            for (int d = 0; d < DIMENSIONS; d++) {
                coordinates[d][i] = points[i][d];
            }
        }

        NearestNeighbours found = NearestNeighbours.of(coordinates, 7, listener, share -> {});

        for (int i = 0; i < points.length; i++) {
            float[] distances = new float[points.length];
            for (int j = 0; j < points.length; j++) {
                distances[j] = i == j ? Float.MAX_VALUE : distance(points[i], points[j]);
            }
            float[] sorted = distances.clone();
            Arrays.sort(sorted);
            assertThat(found.distances()[i])
                    .usingComparatorWithPrecision(1e-4f)
                    .containsExactly(Arrays.copyOf(sorted, 7));
            assertThat(distances[found.indices()[i][0]]).isEqualTo(sorted[0]);
        }
    }

    private static float distance(float[] one, float[] other) {
        double sum = 0;
        for (int d = 0; d < one.length; d++) {
            sum += (one[d] - other[d]) * (one[d] - other[d]);
        }
        return (float) Math.sqrt(sum);
    }

    @Test
    void principalComponentsFollowTheVariance() {
        Random random = new Random(2);
        float[][] points = new float[500][3];
        for (float[] point : points) {
            float along = (float) random.nextGaussian();
            point[0] = 5 + along + 0.1f * (float) random.nextGaussian();
            point[1] = -3 + along;
            point[2] = 0.3f * (float) random.nextGaussian();
        }

        float[][] components = PrincipalComponents.project(points, 2);

        assertThat(components).hasDimensions(2, 500);
        for (int i = 0; i < points.length; i++) {
            double diagonal = (points[i][0] - 5 + points[i][1] + 3) / Math.sqrt(2);
            assertThat(Math.abs(Math.abs(components[0][i]) - Math.abs(diagonal))).isLessThan(0.2);
        }
    }
}
