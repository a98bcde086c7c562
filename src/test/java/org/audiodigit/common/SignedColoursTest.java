package org.audiodigit.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignedColoursTest {

    @Test
    void zeroIsTransparentAndTheHueShowsTheSign() {
        assertThat(SignedColours.premultiplied(0)).isZero();
        int positive = SignedColours.premultiplied(0.7);
        int negative = SignedColours.premultiplied(-0.7);
        assertThat(positive >>> 24).isEqualTo(negative >>> 24).isBetween(140, 160);
        assertThat(positive >> 16 & 0xff).isGreaterThan(3 * (positive & 0xff));
        assertThat(negative & 0xff).isGreaterThan(3 * (negative >> 16 & 0xff));
    }

    @Test
    void valuesBeyondOneAreThoseOfOne() {
        assertThat(SignedColours.premultiplied(-5)).isEqualTo(SignedColours.premultiplied(-1));
    }

    @Test
    void theGreyImageShinesThrough() {
        assertThat(SignedColours.onGrey(0, 1)).isEqualTo(0xffffffff);
        assertThat(SignedColours.onGrey(0, 0)).isEqualTo(0xff000000);
        assertThat(SignedColours.onGrey(1, 0)).isNotEqualTo(SignedColours.onGrey(1, 1));
        assertThat(SignedColours.onGrey(1, 1) >>> 24).isEqualTo(0xff);
    }
}
