package org.audiodigit.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.audiodigit.audio.wav.WavException;
import org.audiodigit.audio.wav.WavReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says what WAV files hold. A file that cannot be read does not keep the others from it. */
@Command(
        name = "info",
        description = "Says what WAV files hold.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class InfoCommand implements Callable<Integer> {

    @Mixin private CommandOutput output;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "WAV files.")
    private List<Path> files;

    @Override
    public Integer call() {
        int exitCode = ExitCode.OK;
        for (Path file : files) {
            try {
                print(file, WavReader.read(file));
            } catch (WavException e) {
                exitCode = AudioDigit.SOME_INPUT_FAILED;
                output.failed(file, e);
            }
        }
        return exitCode;
    }

    private void print(Path file, WavReader.Recording recording) {
        WavInfoReport info = WavInfoReport.of(file, recording);
        if (output.isJson()) {
            output.json(info);
        } else {
            info.lines().forEach(output::line);
        }
    }
}
