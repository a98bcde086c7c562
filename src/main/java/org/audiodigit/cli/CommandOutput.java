package org.audiodigit.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.audiodigit.common.Failures;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * How a command answers: results on standard output, as text or JSON; the rest on standard error.
 */
final class CommandOutput {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--json", description = "Print JSON, each object on one line.")
    private boolean json;

    /** What {@code --json} says of a file that cannot be used. */
    private record Failure(String file, String error) {}

    /** Whether JSON was asked for. */
    boolean isJson() {
        return json;
    }

    void line(String text) {
        command.commandLine().getOut().println(text);
    }

    /** Whether nobody takes the results any more, as after a pipe's end. */
    boolean isClosed() {
        return command.commandLine().getOut().checkError();
    }

    void json(Object value) {
        line(JsonLine.of(value));
    }

    /** Says why one of several files cannot be used, where the others have their results. */
    void failed(Path file, IOException e) {
        if (json) {
            json(new Failure(file.toString(), Failures.reason(e)));
        } else {
            complain(file + ": " + Failures.reason(e));
        }
    }

    /** One line on standard error. */
    void complain(String sentence) {
        command.commandLine().getErr().println("audiodigit: " + sentence);
    }

    /** One line on standard error that is no complaint. */
    void message(String text) {
        command.commandLine().getErr().println(text);
    }

    /** To be thrown where the command line itself is wrong. */
    ParameterException wrongUse(String sentence) {
        return new ParameterException(command.commandLine(), sentence);
    }
}
