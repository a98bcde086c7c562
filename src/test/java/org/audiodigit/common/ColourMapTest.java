package org.audiodigit.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ColourMapTest {

    @ParameterizedTest
    @EnumSource(ColourMap.class)
    void lightnessGrowsEvenly(ColourMap map) {
        double first = lightness(map.argb(0));
        double last = lightness(map.argb(ColourMap.LEVELS - 1));
        assertThat(last - first).isGreaterThan(70);
        for (int level = 0; level < ColourMap.LEVELS; level++) {
            double even = first + (last - first) * level / (ColourMap.LEVELS - 1);
            // the maps are uniform in CAM02-UCS, whose lightness differs slightly from L*
            assertThat(lightness(map.argb(level))).isCloseTo(even, within(5.5));
            assertThat(map.argb(level) >>> 24).isEqualTo(0xff);
        }
        for (int level = 8; level < ColourMap.LEVELS; level++) {
            assertThat(lightness(map.argb(level))).isGreaterThan(lightness(map.argb(level - 8)));
        }
    }

    /** L* of CIELAB, from sRGB. */
    private static double lightness(int argb) {
        double y =
                0.2126 * linear(argb >> 16 & 0xff)
                        + 0.7152 * linear(argb >> 8 & 0xff)
                        + 0.0722 * linear(argb & 0xff);
        return y > 0.008856 ? 116 * Math.cbrt(y) - 16 : 903.3 * y;
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
