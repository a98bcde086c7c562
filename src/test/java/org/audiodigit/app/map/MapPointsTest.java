package org.audiodigit.app.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.audiodigit.app.map.SampleMap.at;

import java.util.Arrays;
import java.util.BitSet;
import java.util.OptionalInt;
import org.audiodigit.app.sound.raster.Pixels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MapPointsTest {

    /** A cross with the centre 0, then left, right, top and bottom. */
    private final MapPoints cross =
            SampleMap.of(at(0, 0), at(-4, 0), at(4, 0), at(0.5, 2), at(0, -2));

    private final BitSet all = all(5);

    private static BitSet all(int count) {
        BitSet set = new BitSet();
        set.set(0, count);
        return set;
    }

    @Test
    void positionsKeepTheirProportionsInAUnitSquare() {
        assertThat(cross.width()).isEqualTo(1);
        assertThat(cross.height()).isEqualTo(0.5);
        assertThat(cross.x()).containsExactly(0.5f, 0, 1, 0.5625f, 0.5f);
        assertThat(cross.y()).containsExactly(0.25f, 0.25f, 0.25f, 0, 0.5f);
    }

    @ParameterizedTest
    @CsvSource({"-1,0,1", "1,0,2", "0,-1,3", "0,1,4"})
    void arrowKeysReachTheNeighbourInTheirDirection(int x, int y, int expected) {
        assertThat(cross.neighbour(0, x, y, all)).hasValue(expected);
        assertThat(cross.neighbour(expected, -x, -y, all)).hasValue(0);
        assertThat(cross.neighbour(expected, x, y, all)).isEmpty();
    }

    @Test
    void pointsThatAreNotListedAreNotHit() {
        assertThat(cross.nearest(0.51, 0.25, 0.1, all)).hasValue(0);
        BitSet others = all(5);
        others.clear(0);
        assertThat(cross.nearest(0.51, 0.25, 0.1, others)).isEmpty();
        assertThat(cross.neighbour(1, 1, 0, others)).hasValue(2);
    }

    @Test
    void aLassoContainsThePointsInside() {
        double[] x = {0.4, 0.7, 0.7, 0.4};
        double[] y = {-0.1, -0.1, 0.3, 0.3};
        assertThat(cross.inside(x, y).stream()).containsExactly(0, 3);
        // a line that is too short for an area
        assertThat(cross.inside(new double[] {0, 1}, new double[] {0, 1}).isEmpty()).isTrue();
    }

    @Test
    void theNearestPointsIncludeThePointItself() {
        assertThat(cross.around(0, 3).stream()).containsExactly(0, 3, 4);
        assertThat(cross.around(2, 99).cardinality()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void fewPointsFit(int count) {
        MapPoints points = SampleMap.of(Arrays.copyOf(new float[][] {at(3, 3)}, count));
        MapViewport view = MapViewport.fit(points, 300, 200);
        assertThat(view.screenX(0)).isBetween(0.0, 300.0);
        assertThat(points.nearest(0, 0, 1, all(count)))
                .isEqualTo(count == 0 ? OptionalInt.empty() : OptionalInt.of(0));
    }

    @Test
    void zoomingKeepsThePositionBelowTheMouse() {
        MapViewport view = MapViewport.fit(cross, 400, 300).zoomed(3, 100, 50, cross);
        MapViewport before = MapViewport.fit(cross, 400, 300);
        assertThat(view.mapX(100)).isCloseTo(before.mapX(100), within(1e-9));
        assertThat(view.mapY(50)).isCloseTo(before.mapY(50), within(1e-9));
        assertThat(view.scale()).isCloseTo(3 * before.scale(), within(1e-9));
        MapViewport far = view;
        for (int i = 0; i < 50; i++) {
            far = far.zoomed(0.1, 0, 0, cross);
        }
        assertThat(far.scale()).isCloseTo(before.scale() / 2, within(1e-9));
    }

    @Test
    void aPointOutsideBecomesVisible() {
        MapViewport view = MapViewport.fit(cross, 400, 300).zoomed(20, 0, 0, cross);
        assertThat(view.screenX(1)).isGreaterThan(400);
        MapViewport moved = view.showing(1, 0.25);
        assertThat(moved.screenX(1)).isBetween(0.0, 400.0);
        assertThat(moved.screenY(0.25)).isBetween(0.0, 300.0);
        assertThat(moved.showing(1, 0.25)).isEqualTo(moved);
    }

    @Test
    void pointsAreDrawnInTheirColourAndDimmedOnesBelow() {
        MapPoints points = SampleMap.of(at(0, 0), at(1, 0), at(0, 0));
        MapViewport view = MapViewport.fit(points, 200, 100);
        Pixels pixels = Pixels.blank(200, 100);
        int[] colours = {0xffff0000, 0xff00ff00, 0xff0000ff};
        int[] dimmed = {0xff101010, 0xff202020, 0xff303030};
        BitSet listed = new BitSet();
        listed.set(0);
        BitSet flagged = new BitSet();
        flagged.set(1);

        new PointRaster(3)
                .draw(
                        pixels,
                        points,
                        view,
                        1,
                        new PointRaster.Colours(
                                colours, dimmed, 0xffffffff, 0xfffedcba, 0xffabcdef),
                        listed,
                        flagged);

        assertThat(pixel(pixels, view, points, 0)).isEqualTo(0xffff0000);
        assertThat(pixel(pixels, view, points, 1)).isEqualTo(0xff202020);
        assertThat(pixels.argb()[0]).isEqualTo(0xffffffff);
        assertThat(pixels.argb()).contains(0xffabcdef).doesNotContain(0xff00ff00, 0xfffedcba);
    }

    private static int pixel(Pixels pixels, MapViewport view, MapPoints points, int point) {
        int x = (int) view.screenX(points.x()[point]);
        int y = (int) view.screenY(points.y()[point]);
        return pixels.argb()[y * pixels.width() + x];
    }

    @Test
    void pointsBeyondTheEdgesAreCut() {
        MapPoints points = SampleMap.of(at(0, 0), at(1, 1), at(0.5, 0.5));
        Pixels pixels = Pixels.blank(60, 40);
        PointRaster.Colours colours =
                new PointRaster.Colours(new int[] {-1, -1, -1}, new int[3], 0xff000000, 0, 0);
        MapViewport fit = MapViewport.fit(points, 60, 40);
        for (double shift = -70; shift <= 70; shift += 1) {
            new PointRaster(4)
                    .draw(
                            pixels,
                            points,
                            fit.moved(shift, shift),
                            1,
                            colours,
                            all(3),
                            new BitSet());
        }
        assertThat(pixels.argb()).containsOnly(0xff000000);
    }
}
