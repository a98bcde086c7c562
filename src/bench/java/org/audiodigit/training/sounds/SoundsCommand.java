package org.audiodigit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.audiodigit.training.sounds.SoundFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes recordings of what is no speech; a step of making the model, so help does not list it. */
@Command(
        name = "sounds",
        hidden = true,
        description = {
            "Makes sounds that are no speech: silence, noise, music, coughs and others.",
            "They are for train's and calibrate's --others."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class SoundsCommand implements Callable<Integer> {

    @Mixin private Output output;

    @Parameters(paramLabel = "DIR", description = "The folder to write them to.")
    private Path folder;

    @Option(
            names = "--each",
            defaultValue = "100",
            paramLabel = "N",
            description = "How many of each kind; default ${DEFAULT-VALUE}.")
    private int each;

    @Option(
            names = "--seed",
            defaultValue = "0",
            paramLabel = "N",
            description = "The same seed makes the same sounds; default ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--unheard",
            description = "Make those to measure with, which no training is to hear.")
    private boolean unheard;

    /** As the JSON says it. */
    private record Made(String folder, int sounds) {}

    @Override
    public Integer call() throws IOException {
        if (each < 1) {
            throw output.wrongUse("--each is a number from 1, not " + each + ".");
        }
        int made =
                unheard
                        ? SoundFolder.unheard(folder, each, seed)
                        : SoundFolder.ofTraining(folder, each, seed);
        if (output.isJson()) {
            output.json(new Made(folder.toString(), made));
        } else {
            output.line("%d sounds in %s".formatted(made, folder));
        }
        return ExitCode.OK;
    }
}
