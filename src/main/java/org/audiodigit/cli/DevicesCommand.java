package org.audiodigit.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.audiodigit.audio.device.AudioDevice;
import org.audiodigit.audio.device.AudioDevices;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** Lists what can be heard with and played on. */
@Command(
        name = "devices",
        description = {
            "Lists microphones and loudspeakers with the formats that each takes.",
            "The first of each is the one that is used unless another is named."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class DevicesCommand implements Callable<Integer> {

    @Mixin private CommandOutput output;

    private final AudioHardware sound;

    /** As the JSON says it; the names and their order are part of the interface. */
    private record Device(String kind, String name, List<AudioDevice.Format> formats) {}

    DevicesCommand(AudioHardware sound) {
        this.sound = sound;
    }

    @Override
    public Integer call() {
        AudioDevices devices = sound.devices().get();
        if (output.isJson()) {
            devices.inputs().forEach(device -> json("input", device));
            devices.outputs().forEach(device -> json("output", device));
        } else {
            print("Microphones", "There is no microphone here.", devices.inputs());
            print("Loudspeakers", "There is no loudspeaker here.", devices.outputs());
        }
        return ExitCode.OK;
    }

    private void json(String kind, AudioDevice device) {
        output.json(new Device(kind, device.name(), device.formats()));
    }

    private void print(String heading, String none, List<AudioDevice> devices) {
        if (devices.isEmpty()) {
            output.line(none);
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
