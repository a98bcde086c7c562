package org.audiodigit.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.audiodigit.audio.device.AudioDevice;
import org.audiodigit.audio.device.AudioDevices;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** Lists microphones and loudspeakers. */
@Command(
        name = "devices",
        description = {
            "Lists microphones and loudspeakers with their formats.",
            "The first of each is the default."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class DevicesCommand implements Callable<Integer> {

    @Mixin private CommandOutput output;

    private final AudioHardware hardware;

    /** The JSON object of a device; names and order are part of the interface. */
    private record DeviceJson(String kind, String name, List<AudioDevice.Format> formats) {}

    DevicesCommand(AudioHardware hardware) {
        this.hardware = hardware;
    }

    @Override
    public Integer call() {
        AudioDevices devices = hardware.devices().get();
        if (output.isJson()) {
            devices.inputs().forEach(device -> json("input", device));
            devices.outputs().forEach(device -> json("output", device));
        } else {
            print("Microphones", "No microphone was found.", devices.inputs());
            print("Loudspeakers", "No loudspeaker was found.", devices.outputs());
        }
        return ExitCode.OK;
    }

    private void json(String kind, AudioDevice device) {
        output.json(new DeviceJson(kind, device.name(), device.formats()));
    }

    private void print(String heading, String missing, List<AudioDevice> devices) {
        if (devices.isEmpty()) {
            output.line(missing);
            return;
        }
        output.line(heading);
        for (AudioDevice device : devices) {
            output.line("  " + device.name());
            if (!device.formats().isEmpty()) {
                output.line("    " + formats(device.formats()));
            }
        }
    }

    private static String formats(List<AudioDevice.Format> formats) {
        return formats.stream()
                .map(AudioDevice.Format::sampleRate)
                .distinct()
                .map(rate -> rate + " Hz " + channels(formats, rate))
                .collect(Collectors.joining(", "));
    }

    private static String channels(List<AudioDevice.Format> formats, int rate) {
        return formats.stream()
                .filter(format -> format.sampleRate() == rate)
                .map(format -> format.channels() == 1 ? "mono" : "stereo")
                .collect(Collectors.joining(" or "));
    }
}
