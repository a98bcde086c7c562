package org.audiodigit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.audiodigit.common.Failures;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The root command. Exit codes: 0 for success, 1 if an input failed, 2 for an invalid command line.
 * A failure prints one line to standard error; its stack trace is logged at debug level.
 */
@Command(
        name = "audiodigit",
        description = {
            "Inspects recordings of spoken digits, and trains and runs classifiers.",
            "Without a command, the window opens. With recordings instead of a command"
                    + " (audiodigit FILE...), the window recognises them."
        },
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

    /** Exit code if an input or the microphone failed. */
    static final int SOME_INPUT_FAILED = 1;

    @Spec private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Specify a command.");
    }

    /** Whether a word is the name of a command. */
    static boolean isCommand(String word) {
        return Stream.of(AudioDigit.class.getAnnotation(Command.class).subcommands())
                .anyMatch(type -> type.getAnnotation(Command.class).name().equals(word));
    }

    /** Runs one command line and returns its exit code. */
    @SuppressWarnings("try") // only held open for the duration of the block
    public static int run(String... args) {
        try (EnginePreloader engine = EnginePreloader.of(args)) {
            return commandLine(
                            new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                            new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                            AudioHardware.system())
                    .execute(args);
        }
    }

    static CommandLine commandLine(PrintWriter out, PrintWriter err, AudioHardware hardware) {
        CommandLine line = new CommandLine(new AudioDigit(), new CommandFactory(hardware));
        line.setOut(out);
        line.setErr(err);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.registerConverter(Path.class, new Converters.ToPath());
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
        if (failure instanceof IOException || failure instanceof InvalidPathException) {
            return Failures.sentence(failure);
        }
        return failure.getMessage() == null ? failure.toString() : failure.getMessage();
    }

    private static int explain(ParameterException wrong) {
        wrong.getCommandLine().getErr().println("audiodigit: " + UsageErrors.explain(wrong));
        return ExitCode.USAGE;
    }

    /** Creates the commands; those that use audio devices receive the hardware. */
    private static final class CommandFactory implements CommandLine.IFactory {

        private final AudioHardware hardware;
        private final CommandLine.IFactory others = CommandLine.defaultFactory();

        CommandFactory(AudioHardware hardware) {
            this.hardware = hardware;
        }

        @Override
        public <K> K create(Class<K> type) throws Exception {
            if (type == DevicesCommand.class) {
                return type.cast(new DevicesCommand(hardware));
            }
            if (type == RecordCommand.class) {
                return type.cast(new RecordCommand(hardware));
            }
            if (type == ListenCommand.class) {
                return type.cast(new ListenCommand(hardware));
            }
            return others.create(type);
        }
    }
}
