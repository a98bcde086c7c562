package org.audiodigit.training.features;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Random;
import java.util.TreeMap;
import org.audiodigit.model.FrontEnd;
import org.audiodigit.signal.Waveform;

/**
 * Tells front ends apart by their settings and by what they make of a sound, so that a later
 * version of the program that works it out otherwise does not take the tensors of this one.
 */
final class FrontEndMark {

    private static final int RATE = 11_025; // Hz; no front end listens at it, so all resample
    private static final int HEX_DIGITS = 16;

    private FrontEndMark() {}

    /** A file name. */
    static String of(FrontEnd frontEnd) {
        MessageDigest digest = RecordingKey.sha256();
        String told =
                "%s %s %d %d"
                        .formatted(
                                frontEnd.name(),
                                new TreeMap<>(frontEnd.settings()),
                                frontEnd.rows(),
                                frontEnd.columns());
        digest.update(told.getBytes(StandardCharsets.UTF_8));
        for (float value : frontEnd.apply(sound())) {
            digest.update(ByteBuffer.allocate(Float.BYTES).putFloat(value).array());
        }
        String hex = HexFormat.of().formatHex(digest.digest());
        return frontEnd.name() + "-" + hex.substring(0, HEX_DIGITS);
    }

    /** A second with a burst of noise in it, as loud as speech. */
    private static Waveform sound() {
        Random random = new Random(1);
        float[] samples = new float[RATE];
        for (int i = 0; i < RATE; i++) {
            boolean burst = i > RATE / 4 && i < RATE / 2;
            samples[i] = (float) (random.nextGaussian() * (burst ? 0.1 : 0.001));
        }
        return new Waveform(samples, RATE);
    }
}
