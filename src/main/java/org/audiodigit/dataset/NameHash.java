package org.audiodigit.dataset;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.audiodigit.common.Sha256;

/** Maps names to numbers that look random and are the same on every machine. */
public final class NameHash {

    private NameHash() {}

    /**
     * The first 53 bits of the SHA-256 digest of seed, line feed and name, as a fraction. Composed
     * and decomposed letters are the same, since file systems store either.
     *
     * @return 0 to 1, exclusive
     */
    public static double fraction(long seed, String name) {
        String text = seed + "\n" + Normalizer.normalize(name, Normalizer.Form.NFC);
        byte[] digest = Sha256.newDigest().digest(text.getBytes(StandardCharsets.UTF_8));
        return (ByteBuffer.wrap(digest).getLong() >>> 11) * 0x1.0p-53;
    }
}
