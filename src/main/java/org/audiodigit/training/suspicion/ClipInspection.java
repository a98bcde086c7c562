package org.audiodigit.training.suspicion;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.audiodigit.audio.device.InputQualityMonitor;
import org.audiodigit.audio.wav.WavReader;
import org.audiodigit.common.Sha256;
import org.audiodigit.dataset.Clip;
import org.audiodigit.signal.AudioFingerprint;
import org.audiodigit.signal.Resampling;
import org.audiodigit.signal.Samples;
import org.audiodigit.signal.Utterances;
import org.audiodigit.signal.Waveform;

/**
 * What the samples of a clip tell without a model.
 *
 * @param content identifies the samples and their rate
 * @param silent whether it contains no word
 * @param reasons the defects of the recording
 */
record ClipInspection(
        Content content, AudioFingerprint fingerprint, boolean silent, List<Reason> reasons) {

    /** Longer recordings are compared by their start. */
    private static final int MAX_SECONDS = 10;

    /** A hash of samples and sample rate. */
    record Content(long high, long low) {

        private static final int BLOCK = 16_384;

        static Content of(Waveform waveform) {
            MessageDigest digest = Sha256.newDigest();
            float[] samples = waveform.samples();
            ByteBuffer bytes = ByteBuffer.allocate(BLOCK * Float.BYTES);
            digest.update(bytes.putInt(waveform.sampleRate()).flip());
            // a second copy of a long recording may not fit into memory
            for (int start = 0; start < samples.length; start += BLOCK) {
                bytes.clear();
                int length = Math.min(BLOCK, samples.length - start);
                bytes.asFloatBuffer().put(samples, start, length);
                digest.update(bytes.limit(length * Float.BYTES));
            }
            ByteBuffer hash = ByteBuffer.wrap(digest.digest());
            return new Content(hash.getLong(), hash.getLong());
        }
    }

    /**
     * Reads and inspects a clip.
     *
     * @throws IOException if the clip cannot be read
     */
    static ClipInspection of(Clip clip) throws IOException {
        Waveform waveform = WavReader.read(clip.file()).waveform();
        Utterances utterances = Utterances.find(waveform);
        List<Reason> reasons = new ArrayList<>();
        if (utterances.silent()) {
            reasons.add(new Reason.NoWord());
        }
        if (utterances.spans().size() > 1) {
            reasons.add(new Reason.SeveralWords(utterances.spans().size()));
        }
        if (InputQualityMonitor.isClipped(waveform)) {
            reasons.add(new Reason.Clipped());
        }
        return new ClipInspection(
                Content.of(waveform),
                AudioFingerprint.of(reduced(waveform)),
                utterances.silent(),
                List.copyOf(reasons));
    }

    /**
     * Reads the start of a clip at the rate of fingerprints.
     *
     * @throws IOException if the clip cannot be read
     */
    static Waveform reduced(Clip clip) throws IOException {
        return reduced(WavReader.read(clip.file()).waveform());
    }

    private static Waveform reduced(Waveform waveform) {
        int rate = AudioFingerprint.RATE;
        return Resampling.toRate(Samples.sanitise(waveform), rate, MAX_SECONDS * rate);
    }
}
