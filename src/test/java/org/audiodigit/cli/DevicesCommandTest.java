package org.audiodigit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DevicesCommandTest {

    private final FakeSound sound = new FakeSound();
    private final Console console = new Console(sound.devices());

    @Test
    void eachDeviceIsListedWithItsFormats() {
        assertThat(console.run("devices")).isZero();

        assertThat(console.out())
                .containsExactly(
                        "Microphones",
                        "  Desk microphone",
                        "    8000 Hz mono",
                        "  Headset microphone",
                        "    48000 Hz mono or stereo, 8000 Hz mono",
                        "No loudspeaker was found.");
        assertThat(console.err()).isEmpty();
    }

    @Test
    void jsonHasOneObjectPerDevice() {
        assertThat(console.run("devices", "--json")).isZero();

        assertThat(console.out().get(0))
                .isEqualTo(
                        "{\"kind\":\"input\",\"name\":\"Desk microphone\","
                                + "\"formats\":[{\"sampleRate\":8000,\"channels\":1}]}");
        assertThat(console.json()).hasSize(2);
    }

    @Test
    void missingDevicesAreReportedAndAreNoError() {
        sound.inputs = List.of();

        assertThat(console.run("devices")).isZero();
        assertThat(console.out())
                .containsExactly("No microphone was found.", "No loudspeaker was found.");
        assertThat(console.run("devices", "--json")).isZero();
        assertThat(console.out()).isEmpty();
    }
}
