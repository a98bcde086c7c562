package org.audiodigit.audio.device;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class AudioDevicesTest {

    private final AudioDevices devices = AudioDevices.system();

    @Test
    void listsAreEmptyOnMachineWithoutDevices() {
        Assumptions.assumeTrue(
                AudioSystem.getMixerInfo().length == 0, "this machine has sound devices");

        assertThat(devices.inputs()).isEmpty();
        assertThat(devices.outputs()).isEmpty();
        assertThat(devices.refresh()).isFalse();
    }

    @Test
    void idsAndNamesAreUnique() {
        assertThat(devices.inputs()).extracting(AudioDevice::id).doesNotHaveDuplicates();
        assertThat(devices.inputs()).extracting(AudioDevice::name).doesNotHaveDuplicates();
        assertThat(devices.outputs()).extracting(AudioDevice::id).doesNotHaveDuplicates();
        assertThat(devices.outputs()).extracting(AudioDevice::name).doesNotHaveDuplicates();
    }
}
