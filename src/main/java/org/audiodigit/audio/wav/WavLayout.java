package org.audiodigit.audio.wav;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a file holds and where its samples begin.
 *
 * @param header what it holds
 * @param start of the first sample, in bytes from the start of the file
 */
record WavLayout(WavHeader header, long start) {

    /**
     * Goes through the chunks up to the samples; what lies behind them is not looked at.
     *
     * @throws IOException if this is not a WAV file that can be read here
     */
    static WavLayout of(BufferedFileView file) throws IOException {
        RiffChunks chunks = RiffChunks.of(file);
        List<String> warnings = new ArrayList<>();
        WavFormat format = null;
        RiffChunks.Chunk data = null;
        while (format == null || data == null) {
            Optional<RiffChunks.Chunk> next = chunks.next();
            if (next.isEmpty()) {
                throw new IOException("has no " + (format == null ? "fmt" : "data") + " chunk");
            }
            RiffChunks.Chunk chunk = next.get();
            if (format == null && chunk.id().equals("fmt ")) {
                format = FmtChunk.parse(chunks.content(chunk), warnings);
            } else if (data == null && chunk.id().equals("data")) {
                data = chunk;
            }
        }
        DataExtent extent = DataExtent.of(chunks, data, file.size(), warnings);
        long frames = extent.frames(format.bytesPerFrame(), warnings);
        return new WavLayout(new WavHeader(format, frames, warnings), extent.start());
    }
}
