package org.audiodigit.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DisplayTest {

    @Test
    void onlyLinuxCanBeWithoutADisplay() {
        assertThat(Display.missing("Linux", Map.of(), false)).isTrue();
        assertThat(Display.missing("Linux", Map.of("DISPLAY", ":0"), false)).isFalse();
        assertThat(Display.missing("Linux", Map.of(), true)).isFalse();
        assertThat(Display.missing("Windows 11", Map.of(), false)).isFalse();
        assertThat(Display.missing("Mac OS X", Map.of(), false)).isFalse();
    }
}
