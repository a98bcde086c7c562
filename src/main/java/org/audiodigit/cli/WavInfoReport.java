package org.audiodigit.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.audiodigit.audio.wav.WavFormat;
import org.audiodigit.audio.wav.WavReader;

/**
 * What {@code info} says of a file; the names and their order are those of its JSON.
 *
 * @param frames as read
 * @param peak largest absolute amplitude of the mono mix, full scale is 1
 * @param rms root of the mean squared amplitude of the mono mix
 */
record WavInfoReport(
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

    static WavInfoReport of(Path file, WavReader.Recording recording) {
        WavFormat format = recording.header().format();
        return new WavInfoReport(
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

    /** The same for people. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(file);
        lines.add(
                "  %s, %d bits, %s, %d Hz"
                        .formatted(encoding, bitsPerSample, channelsInWords(), sampleRate));
        lines.add(String.format(Locale.ROOT, "  %.3f s, %d frames", seconds, frames));
        lines.add("  peak " + TextNumbers.amplitude(peak) + ", RMS " + TextNumbers.amplitude(rms));
        warnings.forEach(warning -> lines.add("  note: " + warning));
        return lines;
    }

    private String channelsInWords() {
        return switch (channels) {
            case 1 -> "mono";
            case 2 -> "stereo";
            default -> channels + " channels";
        };
    }
}
