package org.audiodigit.audio.wav;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.audiodigit.signal.Waveform;

/**
 * Reads parts of a WAV file, for recordings that need not fit into memory. Accepts the same files
 * as {@link WavReader}. Not thread-safe.
 */
public final class WavFile implements Closeable {

    private final Path path;
    private final BufferedFileView view;
    private final WavHeader header;
    private final ChannelMixer mixer;

    private WavFile(Path path, BufferedFileView view, WavLayout layout) {
        this.path = path;
        this.view = view;
        this.header = layout.header();
        this.mixer = new ChannelMixer(view, layout);
    }

    /**
     * Opens a file and reads its header.
     *
     * @throws WavException if the file cannot be read as WAV
     */
    public static WavFile open(Path path) throws WavException {
        try {
            BufferedFileView view = BufferedFileView.open(path);
            try {
                return new WavFile(path, view, WavLayout.of(view));
            } catch (IOException | RuntimeException e) {
                view.close();
                throw e;
            }
        } catch (IOException e) {
            throw WavReader.failure(path, e);
        }
    }

    public WavHeader header() {
        return header;
    }

    /**
     * Reads the frames from {@code start} to before {@code end}, as far as the file has them.
     *
     * @return mean of the channels at the sample rate of the file; samples that are not finite are
     *     replaced by 0
     * @throws WavException if the file cannot be read
     */
    public Waveform read(long start, long end) throws WavException {
        long first = Math.max(0, Math.min(start, header.frames()));
        long last = Math.max(first, Math.min(end, header.frames()));
        float[] mono = new float[Math.toIntExact(last - first)];
        read(first, mono, 0, mono.length);
        return new Waveform(mono, header.format().sampleRate());
    }

    /**
     * Reads frames that the file has.
     *
     * @param start index of the first frame
     * @param to receives the mean of the channels from index {@code from} to before {@code end}
     */
    void read(long start, float[] to, int from, int end) throws WavException {
        try {
            mixer.read(start, to, from, end);
        } catch (IOException e) {
            throw WavReader.failure(path, e);
        }
    }

    @Override
    public void close() throws IOException {
        view.close();
    }
}
