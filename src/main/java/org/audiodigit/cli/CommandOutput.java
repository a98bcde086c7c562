package org.audiodigit.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.audiodigit.common.Failures;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Prints the output of a command: results to standard output, as text or JSON, and everything else
 * to standard error.
 */
final class CommandOutput {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--json", description = "Print JSON, one object per line.")
    private boolean json;

    /** The JSON object of a file that cannot be used; names and order are part of the interface. */
    private record FailureJson(String file, String error) {}

    /** Whether the option {@code --json} was given. */
    boolean isJson() {
        return json;
    }

    void line(String text) {
        command.commandLine().getOut().println(text);
    }

    /** Whether standard output was closed by its reader, like the end of a pipe. */
    boolean isClosed() {
        return command.commandLine().getOut().checkError();
    }

    void json(Object value) {
        line(JsonLine.of(value));
    }

    /** Prints why one of several files cannot be used, with {@code --json} as its result. */
    void failed(Path file, IOException e) {
        if (json) {
            json(new FailureJson(file.toString(), Failures.reason(e)));
        } else {
            error(file + ": " + Failures.reason(e));
        }
    }

    /** Prints an error or a warning to standard error, after the name of the program. */
    void error(String sentence) {
        command.commandLine().getErr().println("audiodigit: " + sentence);
    }

    /** Prints a line of progress to standard error. */
    void message(String text) {
        command.commandLine().getErr().println(text);
    }

    /** Returns the exception to throw for an invalid command line. */
    ParameterException usageError(String sentence) {
        return new ParameterException(command.commandLine(), sentence);
    }
}
