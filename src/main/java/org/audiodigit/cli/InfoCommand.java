package org.audiodigit.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.audiodigit.audio.wav.WavException;
import org.audiodigit.audio.wav.WavFormat;
import org.audiodigit.audio.wav.WavReader;
import org.audiodigit.common.Formats;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Describes WAV files. After a file that cannot be read, the others are still described. */
@Command(
        name = "info",
        description = "Prints format, duration, level and warnings of WAV files.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class InfoCommand implements Callable<Integer> {

    @Mixin private CommandOutput output;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "WAV files.")
    private List<Path> files;

    /**
     * The JSON object of a file; names and order are part of the interface.
     *
     * @param frames number of frames that were read
     * @param peak maximum absolute amplitude of the mono mix; full scale is 1
     * @param rms root mean square of the mono mix
     */
    private record WavInfo(
            String file,
            int sampleRate,
            int channels,
            int bitsPerSample,
            String encoding,
            long frames,
            double seconds,
            double peak,
            double rms,
            List<String> warnings) {

        static WavInfo of(Path file, WavReader.Recording recording) {
            WavFormat format = recording.header().format();
            return new WavInfo(
                    file.toString(),
                    format.sampleRate(),
                    format.channels(),
                    format.bitsPerSample(),
                    format.encoding().label(),
                    recording.header().frames(),
                    recording.header().seconds(),
                    recording.waveform().peak(),
                    recording.waveform().rms(),
                    recording.header().warnings());
        }

        List<String> lines() {
            List<String> lines = new ArrayList<>();
            lines.add(file);
            lines.add(
                    "  %s, %d bits, %s, %d Hz"
                            .formatted(encoding, bitsPerSample, channelText(), sampleRate));
            lines.add(String.format(Locale.ROOT, "  %.3f s, %d frames", seconds, frames));
            lines.add("  peak " + Formats.amplitude(peak) + ", RMS " + Formats.amplitude(rms));
            warnings.forEach(warning -> lines.add("  warning: " + warning));
            return lines;
        }

        private String channelText() {
            return switch (channels) {
                case 1 -> "mono";
                case 2 -> "stereo";
                default -> channels + " channels";
            };
        }
    }

    @Override
    public Integer call() {
        int exitCode = ExitCode.OK;
        for (Path file : files) {
            try {
                print(WavInfo.of(file, WavReader.read(file)));
            } catch (WavException e) {
                exitCode = AudioDigit.SOME_INPUT_FAILED;
                output.failed(file, e);
            }
        }
        return exitCode;
    }

    private void print(WavInfo info) {
        if (output.isJson()) {
            output.json(info);
        } else {
            info.lines().forEach(output::line);
        }
    }
}
