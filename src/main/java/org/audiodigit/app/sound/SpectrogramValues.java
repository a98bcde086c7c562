package org.audiodigit.app.sound;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.audiodigit.app.sound.axis.TimeRange;
import org.audiodigit.app.sound.raster.AnalysisWindow;
import org.audiodigit.app.sound.raster.ColumnGrid;
import org.audiodigit.app.sound.raster.SpectrogramTile;
import org.audiodigit.app.sound.raster.TileMaker;
import org.audiodigit.common.Formats;
import org.audiodigit.files.AtomicFile;
import org.audiodigit.files.NpyFile;
import org.audiodigit.signal.SampleSource;

/**
 * The levels of a spectrogram at its finest level of detail, in dB of full scale, computed when
 * they are written.
 *
 * @param range the frames with their centre in it are written
 */
record SpectrogramValues(SampleSource recording, AnalysisWindow window, TimeRange range) {

    /** Receives the levels of a frame, {@code [bins]}. */
    private interface FrameConsumer {

        void accept(double seconds, double[] levels) throws IOException;
    }

    /**
     * Writes a table: a line a frame, after a line with the frequencies in Hz; the first column has
     * the centres of the frames in seconds.
     */
    void writeCsv(Path file) throws IOException {
        AtomicFile.write(
                file,
                out -> {
                    Writer text =
                            new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
                    text.write("seconds");
                    int bins = grid().framing().bins();
                    for (int bin = 0; bin < bins; bin++) {
                        double hertz =
                                bin * (double) recording.sampleRate() / grid().framing().fftSize();
                        text.write("," + Formats.decimal(hertz, 2));
                    }
                    text.write("\r\n");
                    forEachFrame((seconds, levels) -> writeLine(text, seconds, levels));
                    text.flush();
                });
    }

    private static void writeLine(Writer text, double seconds, double[] levels) throws IOException {
        text.write(Formats.decimal(seconds, 6));
        for (double level : levels) {
            text.write("," + Formats.decimal(level, 2));
        }
        text.write("\r\n");
    }

    /** Writes a NumPy matrix, {@code [frames][bins]}. */
    void writeNpy(Path file) throws IOException {
        int bins = grid().framing().bins();
        int frames = lastFrame() - firstFrame() + 1;
        float[] row = new float[bins];
        NpyFile.write(
                file,
                consumer ->
                        forEachFrame(
                                (seconds, levels) -> {
                                    for (int bin = 0; bin < bins; bin++) {
                                        row[bin] = (float) levels[bin];
                                    }
                                    consumer.accept(row);
                                }),
                frames,
                bins);
    }

    private ColumnGrid grid() {
        return new ColumnGrid(window.at(recording.sampleRate()), recording.length());
    }

    private int firstFrame() {
        return grid().nearestColumn(0, Math.ceil(range.from() * recording.sampleRate()));
    }

    private int lastFrame() {
        return grid().nearestColumn(0, Math.floor(range.to() * recording.sampleRate()));
    }

    private void forEachFrame(FrameConsumer consumer) throws IOException {
        TileMaker maker = new TileMaker(recording, grid().framing());
        double[] levels = new double[grid().framing().bins()];
        SpectrogramTile tile = null;
        for (int frame = firstFrame(); frame <= lastFrame(); frame++) {
            int index = frame / ColumnGrid.TILE;
            if (tile == null || tile.key().index() != index) {
                tile = tile(maker, index);
            }
            for (int bin = 0; bin < levels.length; bin++) {
                levels[bin] = tile.decibels(frame, bin);
            }
            consumer.accept(grid().centre(frame) / recording.sampleRate(), levels);
        }
    }

    private static SpectrogramTile tile(TileMaker maker, int index) throws IOException {
        try {
            return maker.make(new SpectrogramTile.Key(0, index));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the export was cancelled");
        }
    }
}
