package org.audiodigit.audio.wav;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.audiodigit.common.Failures;
import org.audiodigit.signal.Waveform;

/**
 * Reads WAV files: PCM of 1 to 64 bits, float of 32 and 64 bits, A-law and mu-law, plain or
 * EXTENSIBLE, in RIFF, RIFX, RF64 and BW64. What can be read without guessing is read, with a
 * sentence in {@link WavHeader#warnings()} for what was wrong: a file cut short or never closed, a
 * header that contradicts itself, samples that are not numbers.
 */
public final class WavReader {

    private WavReader() {}

    /**
     * Says what a file holds, from its header and its length alone.
     *
     * @throws WavException if the file cannot be read as WAV
     */
    public static WavHeader readHeader(Path file) throws WavException {
        try (BufferedFileView window = BufferedFileView.open(file)) {
            return WavLayout.of(window).header();
        } catch (IOException e) {
            throw because(file, e);
        }
    }

    /**
     * Reads a file whole. Amplitudes are full scale -1..1; float files may go beyond and are left
     * so.
     *
     * @throws WavException if the file cannot be read as WAV, or memory cannot hold it
     */
    public static WavRecording read(Path file) throws WavException {
        try (BufferedFileView window = BufferedFileView.open(file)) {
            WavLayout layout = WavLayout.of(window);
            WavHeader header = layout.header();
            ChannelMixer mix = new ChannelMixer(header.format());
            float[] mono = mix.read(window, layout);
            return new WavRecording(
                    new Waveform(mono, header.format().sampleRate()),
                    mix.notFinite() == 0 ? header : warn(header, mix.notFinite()));
        } catch (IOException e) {
            throw because(file, e);
        }
    }

    private static WavHeader warn(WavHeader header, long notFinite) {
        List<String> warnings = new ArrayList<>(header.warnings());
        warnings.add(
                notFinite == 1
                        ? "1 sample was not finite and read as 0."
                        : notFinite + " samples were not finite and read as 0.");
        return new WavHeader(header.format(), header.frames(), warnings);
    }

    private static WavException because(Path file, IOException e) {
        String reason =
                e instanceof ClosedByInterruptException
                        ? "reading was interrupted"
                        : Failures.reason(e);
        WavException failure = new WavException(file, reason);
        failure.initCause(e);
        return failure;
    }
}
