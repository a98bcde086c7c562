package org.audiodigit.app.sound.axis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ViewportTest {

    private final Viewport all = Viewport.all(10);

    @Test
    void zoomingKeepsTheGivenTimeInPlace() {
        Viewport near = all.zoom(4, 2.5, 0.001);
        assertThat(near.span()).isCloseTo(2.5, within(1e-9));
        assertThat(near.positionOf(2.5, 800)).isCloseTo(200, within(1e-6));
        assertThat(near.secondsAt(200, 800)).isCloseTo(2.5, within(1e-9));
    }

    @Test
    void theViewStaysWithinTheRecording() {
        Viewport near = all.zoom(10, 0, 0.001);
        assertThat(near.scroll(-5).from()).isZero();
        assertThat(near.scroll(50).to()).isEqualTo(10);
        assertThat(near.scroll(50).span()).isCloseTo(1, within(1e-9));
        assertThat(near.zoom(0.001, 0.5, 0.001)).isEqualTo(all);
        assertThat(all.scroll(3)).isEqualTo(all);
    }

    @Test
    void theSpanHasAMinimum() {
        assertThat(all.zoom(1e9, 10, 0.5)).isEqualTo(new Viewport(9.5, 10, 10));
        assertThat(Viewport.all(0.001).zoom(5, 0, 0.5)).isEqualTo(Viewport.all(0.001));
    }
}
