package org.audiodigit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonLineTest {

    private record Values(double loss, Double none, float[] list, String text) {}

    @Test
    void missingInfiniteAndNanValuesAreNull() {
        assertThat(JsonLine.of(new Values(Double.NaN, null, new float[] {0.5f}, "<é\n\">")))
                .isEqualTo("{\"loss\":null,\"none\":null,\"list\":[0.5],\"text\":\"<é\\n\\\">\"}");
        assertThat(JsonLine.of(Map.of("a", Float.POSITIVE_INFINITY))).isEqualTo("{\"a\":null}");
    }
}
