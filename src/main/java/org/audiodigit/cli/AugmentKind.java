package org.audiodigit.cli;

import java.util.Stack;
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
        boolean named = !rest.isEmpty() && AugmentationMode.parse(rest.peek()).isPresent();
        option.setValue(named ? rest.pop() : STANDARD);
    }
}
