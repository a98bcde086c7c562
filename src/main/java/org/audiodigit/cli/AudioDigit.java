package org.audiodigit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.audiodigit.files.FileReason;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The root command. Exit codes: 0 all well, 1 some input failed, 2 wrong use. A failure is one line
 * on standard error; the stack trace goes to the log at debug level.
 */
@Command(
        name = "audiodigit",
        description = "Looks at spoken digits, trains a classifier and lets it listen.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            InfoCommand.class,
            ScanCommand.class,
            FeaturesCommand.class,
            TrainCommand.class,
            FoldsCommand.class,
            EvaluateCommand.class,
            AdaptCommand.class,
            CalibrateCommand.class,
            ClassifyCommand.class,
            RecordCommand.class,
            ListenCommand.class,
            DevicesCommand.class,
            SummaryCommand.class
        })
public final class AudioDigit implements Runnable {

    /** Some input failed. */
    static final int SOME_INPUT_FAILED = 1;

    @Spec private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command.");
    }

    /** Runs one command line and returns its exit code. */
    @SuppressWarnings("try") // closed, not asked
    public static int run(String... args) {
        try (EngineAhead engine = EngineAhead.of(args)) {
            return commandLine(
                            new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                            new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                            SoundDevices.ofThisMachine())
                    .execute(args);
        }
    }

    static CommandLine commandLine(PrintWriter out, PrintWriter err, SoundDevices sound) {
        CommandLine line = new CommandLine(new AudioDigit(), new CommandFactory(sound));
        line.setOut(out);
        line.setErr(err);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((failure, command, parsed) -> report(failure, command));
        line.setParameterExceptionHandler((wrong, arguments) -> explain(wrong));
        return line;
    }

    private static int report(Exception failure, CommandLine command) {
        LoggerFactory.getLogger(AudioDigit.class).debug("command failed", failure);
        command.getErr().println("audiodigit: " + sentence(failure));
        return SOME_INPUT_FAILED;
    }

    private static String sentence(Exception failure) {
        if (failure instanceof IOException e) {
            return FileReason.sentence(e);
        }
        return failure.getMessage() == null ? failure.toString() : failure.getMessage();
    }

    private static int explain(ParameterException wrong) {
        wrong.getCommandLine().getErr().println("audiodigit: " + Usage.explain(wrong));
        return ExitCode.USAGE;
    }
}
