package org.audiodigit.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.Stack;
import java.util.stream.Stream;
import org.audiodigit.training.AugmentationMode;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/**
 * A kind of augmentation by its name. What follows the option and is no kind is left for the
 * command, so that {@code --augment DIR} is a folder to train on.
 */
final class AugmentKind implements IParameterConsumer {

    static final String STANDARD = "standard";

    @Override
    public void consumeParameters(Stack<String> rest, ArgSpec option, CommandSpec command) {
        boolean named = !rest.isEmpty() && of(rest.peek()).isPresent();
        option.setValue(named ? rest.pop() : STANDARD);
    }

    /** Empty for what is no kind. */
    static Optional<AugmentationMode> of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Stream.of(AugmentationMode.values())
                .filter(kind -> name(kind).equals(lower))
                .findFirst();
    }

    static String name(AugmentationMode variation) {
        return variation.name().toLowerCase(Locale.ROOT);
    }
}
