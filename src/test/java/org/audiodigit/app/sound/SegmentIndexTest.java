package org.audiodigit.app.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.audiodigit.app.sound.PlotSegment.Edge;
import org.audiodigit.app.sound.SegmentIndex.Grip;
import org.audiodigit.app.sound.axis.Viewport;
import org.junit.jupiter.api.Test;

class SegmentIndexTest {

    /** 100 pixels a second. */
    private static final Viewport VIEW = Viewport.all(10);

    private static final double WIDTH = 1000;

    private final SegmentIndex index =
            new SegmentIndex(
                    List.of(segment(1, 2), segment(2, 3), segment(3.05, 4), segment(8, 8.05)));

    private static PlotSegment segment(double start, double end) {
        return new PlotSegment(start, end, "7", 7);
    }

    @Test
    void findsTheSegmentAtATime() {
        assertThat(index.at(0.5)).isEqualTo(PlotSegments.NONE);
        assertThat(index.at(1)).isZero();
        assertThat(index.at(2)).isEqualTo(1);
        assertThat(index.at(3)).isEqualTo(PlotSegments.NONE);
        assertThat(index.at(8.04)).isEqualTo(3);
        assertThat(index.at(9)).isEqualTo(PlotSegments.NONE);
        assertThat(new SegmentIndex(List.of()).at(1)).isEqualTo(PlotSegments.NONE);
    }

    @Test
    void anEdgeIsFoundWithinFivePixels() {
        assertThat(index.gripAt(VIEW, 94, WIDTH)).isEmpty();
        assertThat(index.gripAt(VIEW, 96, WIDTH)).contains(new Grip(0, Edge.START));
        assertThat(index.gripAt(VIEW, 104, WIDTH)).contains(new Grip(0, Edge.START));
        assertThat(index.gripAt(VIEW, 106, WIDTH)).isEmpty();
        assertThat(index.gripAt(VIEW, 404, WIDTH)).contains(new Grip(2, Edge.END));
        assertThat(index.gripAt(VIEW, 990, WIDTH)).isEmpty();
    }

    @Test
    void whereTwoSegmentsMeetTheEdgeOnTheSideOfThePointerIsFound() {
        assertThat(index.gripAt(VIEW, 199, WIDTH)).contains(new Grip(0, Edge.END));
        assertThat(index.gripAt(VIEW, 201, WIDTH)).contains(new Grip(1, Edge.START));
        assertThat(index.gripAt(VIEW, 301, WIDTH)).contains(new Grip(1, Edge.END));
        assertThat(index.gripAt(VIEW, 304, WIDTH)).contains(new Grip(2, Edge.START));
    }

    @Test
    void aNarrowSegmentHasNoEdges() {
        assertThat(index.gripAt(VIEW, 800, WIDTH)).isEmpty();
        Viewport close = new Viewport(7.5, 8.5, 10);
        assertThat(index.gripAt(close, 500, WIDTH)).contains(new Grip(3, Edge.START));
        assertThat(index.gripAt(close, 525, WIDTH)).isEmpty();
    }
}
