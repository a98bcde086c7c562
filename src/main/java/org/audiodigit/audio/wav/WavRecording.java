package org.audiodigit.audio.wav;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.audiodigit.common.Formats;
import org.audiodigit.signal.SampleSource;
import org.audiodigit.signal.Samples;
import org.audiodigit.signal.Waveform;

/**
 * The recording in a WAV file of up to hours: a short one is in memory, and of a longer one the
 * requested parts are read from the file. The samples are the mean of the channels, as those of
 * {@link WavReader}. The file is open only while it is read.
 */
public final class WavRecording implements SampleSource {

    /** Maximum length of a recording that is kept in memory: 32 MB, 17 minutes at 8 kHz. */
    private static final int MAX_IN_MEMORY = 1 << 23;

    private static final int MAX_LENGTH = Integer.MAX_VALUE - 8;

    private final Path file;
    private final WavHeader header;
    private final Waveform memory;

    private WavRecording(Path file, WavHeader header, Waveform memory) {
        this.file = file;
        this.header = header;
        this.memory = memory;
    }

    /**
     * Opens a file and reads it if it is short.
     *
     * @throws WavException if the file cannot be read as WAV, or has more samples than an array
     */
    public static WavRecording open(Path file) throws WavException {
        return open(file, MAX_IN_MEMORY);
    }

    /**
     * @param maxInMemory maximum number of samples to keep in memory
     */
    static WavRecording open(Path file, int maxInMemory) throws WavException {
        WavHeader header = WavReader.readHeader(file);
        if (header.frames() <= maxInMemory) {
            WavReader.Recording read = WavReader.read(file);
            return new WavRecording(file, read.header(), Samples.sanitise(read.waveform()));
        }
        if (header.frames() > MAX_LENGTH) {
            double rate = header.format().sampleRate();
            throw new WavException(
                    file,
                    "the recording lasts %s hours; at most %s hours are possible at %s. Split it."
                            .formatted(
                                    Formats.decimal(header.frames() / rate / 3600, 1),
                                    Formats.decimal(MAX_LENGTH / rate / 3600, 1),
                                    Formats.roundHertz(header.format().sampleRate())));
        }
        return new WavRecording(file, header, null);
    }

    /** Includes the warnings about samples if the recording is in memory. */
    public WavHeader header() {
        return header;
    }

    /** The recording itself or, if it is in memory, its samples. */
    public SampleSource samples() {
        return memory == null ? this : memory;
    }

    /** The samples if they are in memory. */
    public Optional<Waveform> inMemory() {
        return Optional.ofNullable(memory);
    }

    @Override
    public int sampleRate() {
        return header.format().sampleRate();
    }

    @Override
    public int length() {
        return (int) header.frames();
    }

    @Override
    public Reader open() throws IOException {
        return memory == null ? new FileReader() : memory.open();
    }

    private final class FileReader implements Reader {

        private final WavFile open;

        FileReader() throws IOException {
            open = WavFile.open(file);
            if (!open.header().equals(header)) {
                close();
                throw new WavException(file, "the file has changed. Open it again.");
            }
        }

        @Override
        public void read(int start, float[] to, int from, int end) throws WavException {
            open.read(start, to, from, end);
            Samples.sanitise(to, from, end);
        }

        @Override
        public void close() throws IOException {
            open.close();
        }
    }
}
