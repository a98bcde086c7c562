package org.audiodigit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.audiodigit.common.Failures;
import org.audiodigit.engine.InferenceEngine;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
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
        synopsisSubcommandLabel = "COMMAND")
public final class AudioDigit implements Runnable {

    /** Exit code if an input or the microphone failed. */
    static final int SOME_INPUT_FAILED = 1;

    private static final List<Class<?>> COMMANDS =
            List.of(
                    InfoCommand.class,
                    ScanCommand.class,
                    SuspiciousCommand.class,
                    FeaturesCommand.class,
                    ExplainCommand.class,
                    FindRateCommand.class,
                    ExportCommand.class,
                    TrainCommand.class,
                    TrainStringsCommand.class,
                    FoldsCommand.class,
                    EvaluateCommand.class,
                    ReportCommand.class,
                    AdaptCommand.class,
                    CalibrateCommand.class,
                    ClassifyCommand.class,
                    TranscribeCommand.class,
                    CutCommand.class,
                    RecordCommand.class,
                    ListenCommand.class,
                    DevicesCommand.class,
                    SummaryCommand.class);

    @Spec private CommandSpec spec;

    @Option(
            names = EngineOption.NAME,
            scope = ScopeType.INHERIT,
            paramLabel = "NAME",
            description =
                    "The engine that runs networks: ${COMPLETION-CANDIDATES}; default: mxnet, or onnx"
                            + " (ONNX Runtime) where MXNet has no library. Only MXNet trains.")
    private void setEngine(InferenceEngine engine) {
        engine.select();
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Specify a command.");
    }

    /** Whether a word is the name of a command. */
    static boolean isCommand(String word) {
        return COMMANDS.stream().anyMatch(type -> isNamed(type, word));
    }

    private static boolean isNamed(Class<?> command, String word) {
        return command.getAnnotation(Command.class).name().equals(word);
    }

    /** Runs one command line and returns its exit code. */
    @SuppressWarnings("try") // only held open for the duration of the block
    public static int run(String... args) {
        try (EnginePreloader engine = EnginePreloader.of(args)) {
            return commandLine(
                            new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                            new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                            AudioHardware.system(),
                            commandsFor(args))
                    .execute(args);
        }
    }

    /** Only the requested command, since picocli reads all options of a command that it knows. */
    private static List<Class<?>> commandsFor(String... args) {
        return args.length > 0 && isCommand(args[0])
                ? COMMANDS.stream().filter(type -> isNamed(type, args[0])).toList()
                : COMMANDS;
    }

    static CommandLine commandLine(PrintWriter out, PrintWriter err, AudioHardware hardware) {
        return commandLine(out, err, hardware, COMMANDS);
    }

    private static CommandLine commandLine(
            PrintWriter out, PrintWriter err, AudioHardware hardware, List<Class<?>> commands) {
        CommandLine line = new CommandLine(new AudioDigit(), new CommandFactory(hardware));
        commands.forEach(line::addSubcommand);
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
