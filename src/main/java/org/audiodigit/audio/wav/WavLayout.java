package org.audiodigit.audio.wav;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Header of a file and position of its samples.
 *
 * @param start position of the first sample, in bytes from the start of the file
 */
record WavLayout(WavHeader header, long start) {

    /**
     * Reads the chunks up to the samples; chunks after the samples are not read.
     *
     * @throws IOException if the file is not a supported WAV file
     */
    static WavLayout of(BufferedFileView file) throws IOException {
        RiffChunks chunks = RiffChunks.of(file);
        List<String> warnings = new ArrayList<>();
        WavFormat format = null;
        RiffChunks.Chunk data = null;
        while (format == null || data == null) {
            Optional<RiffChunks.Chunk> next = chunks.next();
            if (next.isEmpty()) {
                throw new IOException(
                        "the file has no " + (format == null ? "fmt" : "data") + " chunk");
            }
            RiffChunks.Chunk chunk = next.get();
            if (format == null && chunk.id().equals("fmt ")) {
                format = FmtChunk.parse(chunks.content(chunk), warnings);
            } else if (data == null && chunk.id().equals("data")) {
                data = chunk;
            }
        }
        long bytes = sampleBytes(chunks, data, file.size(), warnings);
        long frames = frames(bytes, format.bytesPerFrame(), warnings);
        return new WavLayout(new WavHeader(format, frames, warnings), data.start());
    }

    /** Bytes of samples in the file, which may be fewer or more than its header declares. */
    private static long sampleBytes(
            RiffChunks chunks, RiffChunks.Chunk data, long fileSize, List<String> warnings)
            throws IOException {
        long available = fileSize - data.start();
        boolean unknown =
                data.size() == RiffChunks.UNKNOWN
                        || data.size() == 0 && !chunks.hasOnlyWholeChunksFrom(data.start());
        if (unknown) {
            warnings.add(
                    "The header does not declare the size of the samples; they were read up to the"
                            + " end of the file.");
            return available;
        }
        if (data.size() > available) {
            warnings.add(
                    "The file is truncated: it has %d of %d bytes of samples."
                            .formatted(available, data.size()));
            return available;
        }
        return data.size();
    }

    private static long frames(long bytes, int bytesPerFrame, List<String> warnings) {
        if (bytes % bytesPerFrame != 0) {
            warnings.add("The last frame is incomplete and was skipped.");
        }
        if (bytes < bytesPerFrame) {
            warnings.add("The file contains no samples.");
        }
        return bytes / bytesPerFrame;
    }
}
