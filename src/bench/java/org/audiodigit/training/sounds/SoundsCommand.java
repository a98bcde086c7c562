package org.audiodigit.training.sounds;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Writes a folder of recordings without speech. {@code src/main/scripts/make-voices.sh} runs it to
 * prepare the training of the bundled model.
 */
@Command(
        name = "sounds",
        description = {
            "Makes sounds without speech: silence, noise, music, coughs and others.",
            "Use them with the option --others of train and calibrate."
        })
final class SoundsCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Option(names = "--help", usageHelp = true, description = "Show this help.")
    private boolean help;

    @Parameters(paramLabel = "DIR", description = "The folder to write them to.")
    private Path folder;

    @Option(
            names = "--each",
            defaultValue = "100",
            paramLabel = "N",
            description = "The number of sounds of each kind; default ${DEFAULT-VALUE}.")
    private int each;

    @Option(
            names = "--seed",
            defaultValue = "0",
            paramLabel = "N",
            description = "The same seed makes the same sounds; default ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--unheard",
            description = "Make the sounds for measuring, which must not be used for training.")
    private boolean unheard;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new SoundsCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        if (each < 1) {
            throw new ParameterException(
                    spec.commandLine(), "--each must be at least 1, but is " + each + ".");
        }
        int made =
                unheard
                        ? SoundFolder.unheard(folder, each, seed)
                        : SoundFolder.ofTraining(folder, each, seed);
        System.out.printf("%d sounds in %s%n", made, folder);
        return ExitCode.OK;
    }
}
