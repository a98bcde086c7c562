package org.audiodigit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.audiodigit.audio.wav.WavReader;
import org.audiodigit.files.NpyFile;
import org.audiodigit.model.FrontEnd;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the input tensor that a front end computes from a recording. */
@Command(
        name = "features",
        description = "Writes the input tensor of a recording as a NumPy file.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class FeaturesCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A WAV file.")
    private Path file;

    @Option(
            names = "--front-end",
            required = true,
            paramLabel = "NAME",
            converter = Converters.ToFrontEnd.class,
            completionCandidates = Converters.ToFrontEnd.class,
            description = "The front end: ${COMPLETION-CANDIDATES}.")
    private FrontEnd frontEnd;

    @Option(
            names = "--output",
            required = true,
            paramLabel = "X.npy",
            description = "The file to write: float32, (rows, columns) in C order.")
    private Path output;

    @Override
    public Integer call() throws IOException {
        checkOutput();
        float[] tensor = frontEnd.apply(WavReader.read(file).waveform());
        OutputFile.write(
                output, () -> NpyFile.write(output, tensor, frontEnd.rows(), frontEnd.columns()));
        spec.commandLine()
                .getOut()
                .println(
                        "%s: float32 (%d, %d)"
                                .formatted(output, frontEnd.rows(), frontEnd.columns()));
        return ExitCode.OK;
    }

    private void checkOutput() throws IOException {
        OutputFile.check(output);
        if (OutputFile.isSame(output, file)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--output would overwrite the recording; choose another file");
        }
    }
}
