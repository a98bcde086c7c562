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

/** Selects the microphone of a command. */
final class InputOption {

    private static final String NO_MICROPHONE =
            "No microphone was found. Connect one, or allow programs to use it in the settings of"
                    + " the system, and try again.";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--device",
            paramLabel = "NAME",
            description =
                    "The microphone, by its name or a unique part of its name;"
                            + " 'audiodigit devices' lists them. Default: the system's default.")
    private String name;

    /**
     * Returns the selected microphone.
     *
     * @throws IOException if there is no microphone
     */
    AudioDevice choose(AudioDevices devices) throws IOException {
        List<AudioDevice> inputs = devices.inputs();
        if (inputs.isEmpty()) {
            throw new IOException(NO_MICROPHONE);
        }
        List<AudioDevice> matches = matches(inputs);
        if (matches.size() == 1) {
            return matches.get(0);
        }
        throw new ParameterException(
                command.commandLine(),
                matches.isEmpty()
                        ? "No microphone is named '%s'; use one of: %s."
                                .formatted(name, list(inputs))
                        : "'%s' is ambiguous: %s. Use a longer part of the name."
                                .formatted(name, list(matches)));
    }

    private List<AudioDevice> matches(List<AudioDevice> inputs) {
        if (name == null) {
            return inputs.subList(0, 1);
        }
        List<AudioDevice> exact = filter(inputs, name::equalsIgnoreCase);
        String part = name.toLowerCase(Locale.ROOT);
        return exact.isEmpty()
                ? filter(inputs, full -> full.toLowerCase(Locale.ROOT).contains(part))
                : exact;
    }

    private static List<AudioDevice> filter(List<AudioDevice> inputs, Predicate<String> byName) {
        return inputs.stream().filter(input -> byName.test(input.name())).toList();
    }

    private static String list(List<AudioDevice> inputs) {
        return inputs.stream()
                .map(input -> "'" + input.name() + "'")
                .collect(Collectors.joining(", "));
    }
}
