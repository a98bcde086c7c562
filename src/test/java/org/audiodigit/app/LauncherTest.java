package org.audiodigit.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LauncherTest {

    @Test
    void onlyLinuxCanLackADisplay() {
        assertThat(Launcher.displayMissing("Linux", Map.of(), false)).isTrue();
        assertThat(Launcher.displayMissing("Linux", Map.of("DISPLAY", ":0"), false)).isFalse();
        assertThat(Launcher.displayMissing("Linux", Map.of(), true)).isFalse();
        assertThat(Launcher.displayMissing("Windows 11", Map.of(), false)).isFalse();
        assertThat(Launcher.displayMissing("Mac OS X", Map.of(), false)).isFalse();
    }
}
