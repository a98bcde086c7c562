package org.audiodigit.spark;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.audiodigit.audio.label.TranscribedWord;
import org.audiodigit.audio.wav.WavException;
import org.audiodigit.audio.wav.WavFile;
import org.audiodigit.common.Formats;
import org.audiodigit.model.DigitModel;
import org.audiodigit.model.Transcriber;

/** Reads recordings of a Hadoop file system and computes what the model needs of them. */
final class ClipReader {

    /** For messages. The name of the file may not be one of the executor's local file system. */
    private static final java.nio.file.Path NAME = java.nio.file.Path.of("recording.wav");

    /** 17 minutes at 8 kHz. A longer recording is no word, and several would fill the memory. */
    private static final long MAX_FRAMES = 1 << 23;

    private final Configuration hadoop;
    private final DigitModel model;
    private final Transcriber transcriber;

    /**
     * What was read of a file.
     *
     * @param seconds duration of the recording; null if it could not be read
     * @param tensor input of the model; null if the recording could not be read, or is too long
     * @param words null unless they were requested
     * @param reason why there is no answer; null if there is one
     */
    record Clip(Double seconds, float[] tensor, List<TranscribedWord> words, String reason) {

        static Clip failed(String reason) {
            return new Clip(null, null, null, reason);
        }
    }

    ClipReader(Configuration hadoop, DigitModel model, boolean words)
            throws IOException, InterruptedException {
        this.hadoop = hadoop;
        this.model = model;
        this.transcriber = words ? new Transcriber(model.utteranceRecogniser()) : null;
    }

    /**
     * Reads a file. A file that cannot be read is a clip with a reason.
     *
     * @param length as it was listed
     * @throws IOException if the storage fails, so that another attempt may succeed
     */
    Clip read(String file, long length) throws IOException, InterruptedException {
        Path path = new Path(file);
        try (HadoopChannel channel = HadoopChannel.open(path.getFileSystem(hadoop), path, length)) {
            return read(channel);
        } catch (IOException e) {
            if (StorageFailures.isPermanent(e)) {
                return Clip.failed(StorageFailures.reason(e));
            }
            throw e;
        }
    }

    private Clip read(HadoopChannel channel) throws IOException, InterruptedException {
        try (WavFile recording = WavFile.open(NAME, channel)) {
            return read(recording);
        } catch (WavException e) {
            if (channel.failure() != null) {
                throw channel.failure();
            }
            return Clip.failed(e.getReason());
        }
    }

    private Clip read(WavFile recording) throws IOException, InterruptedException {
        long frames = recording.header().frames();
        double seconds = recording.header().seconds();
        float[] tensor =
                frames > MAX_FRAMES ? null : model.frontEnd().apply(recording.read(0, frames));
        List<TranscribedWord> words =
                transcriber == null ? null : transcriber.transcribe(recording).words();
        String reason =
                tensor == null && words == null
                        ? "lasts %s minutes, which is too long for one word; use --words"
                                .formatted(Formats.decimal(seconds / 60, 1))
                        : null;
        return new Clip(seconds, tensor, words, reason);
    }
}
