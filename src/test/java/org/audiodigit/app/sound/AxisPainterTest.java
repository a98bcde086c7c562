package org.audiodigit.app.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.audiodigit.app.sound.axis.Viewport;
import org.audiodigit.app.sound.raster.SpectrogramStyle.DecibelRange;
import org.audiodigit.common.Ticks.Tick;
import org.audiodigit.testing.WindowTest;
import org.junit.jupiter.api.Test;

@WindowTest
class AxisPainterTest {

    @Test
    void timesFromAMinuteUpAreShownAsOnAClock() {
        assertThat(texts(AxisPainter.timeTicks(Viewport.all(59), 200))).contains("20", "40");
        assertThat(texts(AxisPainter.timeTicks(Viewport.all(90), 300)))
                .containsExactly("0:00", "0:30", "1:00", "1:30");
        assertThat(texts(AxisPainter.timeTicks(Viewport.all(3600), 500)))
                .containsExactly(
                        "0:00:00", "0:10:00", "0:20:00", "0:30:00", "0:40:00", "0:50:00",
                        "1:00:00");
        assertThat(AxisPainter.timeUnit(Viewport.all(59))).isEqualTo("s");
        assertThat(AxisPainter.timeUnit(Viewport.all(90))).isEqualTo("min:s");
        assertThat(AxisPainter.timeUnit(Viewport.all(3600))).isEqualTo("h:min:s");
    }

    @Test
    void theLabelsOfAPartDoNotDependOnItsPosition() {
        Viewport part = new Viewport(10, 20, 90);
        assertThat(texts(AxisPainter.timeTicks(part, 200))).containsExactly("0:10", "0:15", "0:20");
    }

    @Test
    void bothEndsOfTheColourBarHaveALabel() {
        for (double height = 20; height < 400; height++) {
            List<Tick> ticks = AxisPainter.levelTicks(new DecibelRange(-83.4, -3.4), height);
            assertThat(texts(ticks)).startsWith("−83").endsWith("−3");
            double perPixel = 80 / height;
            for (int i = 1; i < ticks.size(); i++) {
                assertThat(ticks.get(i).value() - ticks.get(i - 1).value())
                        .isGreaterThanOrEqualTo(AxisPainter.LINE * perPixel);
            }
        }
    }

    private static List<String> texts(List<Tick> ticks) {
        return ticks.stream().map(Tick::text).toList();
    }
}
