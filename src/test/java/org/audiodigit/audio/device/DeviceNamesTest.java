package org.audiodigit.audio.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "default [default] | Direct Audio Device: default, default, default | System default",
                "Primary Sound Capture Driver | Direct Audio Device | System default",
                "Default Audio Device | Default Audio Device | System default",
                "PCH [plughw:0,0] | Direct Audio Device: HDA Intel PCH, ALC257 Analog, ALC257 Analog"
                        + " | HDA Intel PCH, ALC257 Analog",
                "Device [plughw:1,0] | Direct Audio Device: USB Audio, USB Audio, USB Audio"
                        + " | USB Audio",
                "Microphone (USB [x] Mic) | DirectSound | Microphone (USB [x] Mic)",
                "MacBook Pro Microphone | MacBook Pro Microphone | MacBook Pro Microphone",
            })
    void derivesDisplayName(String name, String description, String expected) {
        assertThat(DeviceNames.clean(name, description)).isEqualTo(expected);
    }

    @Test
    void numbersRepeatedNames() {
        List<String> names = new ArrayList<>(List.of("USB Audio", "Other", "USB Audio"));
        DeviceNames.number(names);

        assertThat(names).containsExactly("USB Audio", "Other", "USB Audio (2)");
    }
}
