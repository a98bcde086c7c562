package org.audiodigit.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.audiodigit.audio.device.AudioDevice;
import org.audiodigit.audio.device.AudioDevices;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which microphone a command hears. */
final class InputOption {

    static final String NONE =
            "There is no microphone here. Connect one, or see that the system lets programs use it,"
                    + " then try again.";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--device",
            paramLabel = "NAME",
            description = {
                "The microphone, by its name or a part of it that no other has;",
                "'audiodigit devices' lists them. By default the system's own choice."
            })
    private String name;

    /**
     * The microphone that is meant.
     *
     * @throws IOException if there is none at all
     */
    AudioDevice choose(AudioDevices devices) throws IOException {
        List<AudioDevice> inputs = devices.inputs();
        if (inputs.isEmpty()) {
            throw new IOException(NONE);
        }
        List<AudioDevice> meant = meant(inputs);
        if (meant.size() == 1) {
            return meant.get(0);
        }
        throw new ParameterException(
                command.commandLine(),
                meant.isEmpty()
                        ? "There is no microphone '%s'; there is %s.".formatted(name, list(inputs))
                        : "'%s' can be %s; give more of the name.".formatted(name, list(meant)));
    }

    private List<AudioDevice> meant(List<AudioDevice> inputs) {
        if (name == null) {
            return inputs.subList(0, 1);
        }
        List<AudioDevice> exact = named(inputs, name::equalsIgnoreCase);
        String part = name.toLowerCase(Locale.ROOT);
        return exact.isEmpty()
                ? named(inputs, whole -> whole.toLowerCase(Locale.ROOT).contains(part))
                : exact;
    }

    private static List<AudioDevice> named(List<AudioDevice> inputs, Predicate<String> fits) {
        return inputs.stream().filter(input -> fits.test(input.name())).toList();
    }

    private static String list(List<AudioDevice> inputs) {
        return inputs.stream()
                .map(input -> "'" + input.name() + "'")
                .collect(Collectors.joining(", "));
    }
}
