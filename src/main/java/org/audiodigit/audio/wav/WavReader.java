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
 * EXTENSIBLE, in RIFF, RIFX, RF64 and BW64. A file with an error that does not make its content
 * ambiguous is read as well, with a sentence in {@link WavHeader#warnings()}: truncated files,
 * missing sizes, contradictory headers, samples that are not finite.
 */
public final class WavReader {

    /** Maximum length of an array in every Java virtual machine. */
    private static final int MAX_SAMPLES = Integer.MAX_VALUE - 8;

    /**
     * Content of a WAV file.
     *
     * @param waveform mean of the channels at the sample rate of the file
     * @param header includes the warnings about samples
     */
    public record Recording(Waveform waveform, WavHeader header) {}

    private WavReader() {}

    /**
     * Reads the header only.
     *
     * @throws WavException if the file cannot be read as WAV
     */
    public static WavHeader readHeader(Path file) throws WavException {
        try (BufferedFileView view = BufferedFileView.open(file)) {
            return WavLayout.of(view).header();
        } catch (IOException e) {
            throw failure(file, e);
        }
    }

    /**
     * Reads a file. Full scale is -1..1; samples of float files may exceed it.
     *
     * @throws WavException if the file cannot be read as WAV or does not fit into memory
     */
    public static Recording read(Path file) throws WavException {
        try (BufferedFileView view = BufferedFileView.open(file)) {
            WavLayout layout = WavLayout.of(view);
            WavHeader header = layout.header();
            ChannelMixer mixer = new ChannelMixer(view, layout);
            float[] mono = allocate(header.frames());
            mixer.read(0, mono, 0, mono.length);
            return new Recording(
                    new Waveform(mono, header.format().sampleRate()),
                    mixer.notFinite() == 0 ? header : warn(header, mixer.notFinite()));
        } catch (IOException e) {
            throw failure(file, e);
        }
    }

    private static WavHeader warn(WavHeader header, long notFinite) {
        List<String> warnings = new ArrayList<>(header.warnings());
        warnings.add(
                notFinite == 1
                        ? "1 sample is not finite and was replaced by 0."
                        : notFinite + " samples are not finite and were replaced by 0.");
        return new WavHeader(header.format(), header.frames(), warnings);
    }

    private static float[] allocate(long frames) throws IOException {
        if (frames > MAX_SAMPLES) {
            throw new IOException("the recording is too long: " + frames + " frames");
        }
        try {
            return new float[(int) frames];
        } catch (OutOfMemoryError e) {
            // only this one large request failed; the rest of the program is not affected
            throw new IOException(
                    "the recording does not fit into the Java heap: " + frames + " frames");
        }
    }

    static WavException failure(Path file, IOException e) {
        String reason =
                e instanceof ClosedByInterruptException
                        ? "reading was interrupted"
                        : Failures.reason(e);
        WavException failure = new WavException(file, reason);
        failure.initCause(e);
        return failure;
    }
}
