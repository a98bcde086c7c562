package org.audiodigit.audio.wav;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
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
            return of(path, BufferedFileView.open(path));
        } catch (IOException e) {
            throw WavReader.failure(path, e);
        }
    }

    /**
     * Opens a file of another file system and reads its header.
     *
     * @param name the name of the file for messages
     * @param channel closed with this file, and if this method fails
     * @throws WavException if the content cannot be read as WAV
     */
    public static WavFile open(Path name, SeekableByteChannel channel) throws WavException {
        try {
            return of(name, BufferedFileView.of(channel));
        } catch (IOException e) {
            throw WavReader.failure(name, e);
        }
    }

    private static WavFile of(Path path, BufferedFileView view) throws IOException {
        try {
            return new WavFile(path, view, WavLayout.of(view));
        } catch (IOException | RuntimeException e) {
            view.close();
            throw e;
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
