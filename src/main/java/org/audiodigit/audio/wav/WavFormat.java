package org.audiodigit.audio.wav;

/**
 * How the samples of a WAV file are stored.
 *
 * @param encoding what a sample's bits mean
 * @param channels number of interleaved channels, at least 1
 * @param sampleRate in Hz, above zero
 * @param bitsPerSample bits that carry the value, e.g. 12, 20 or 24
 * @param bytesPerSample bytes that one sample of one channel takes in the file
 * @param bigEndian true for RIFX
 */
public record WavFormat(
        Encoding encoding,
        int channels,
        int sampleRate,
        int bitsPerSample,
        int bytesPerSample,
        boolean bigEndian) {

    /** What a sample's bits mean. */
    public enum Encoding {
        PCM("PCM"),
        FLOAT("float"),
        A_LAW("A-law"),
        MU_LAW("mu-law");

        private final String label;

        Encoding(String label) {
            this.label = label;
        }

        /** The name people know it by, e.g. {@code mu-law}. */
        public String label() {
            return label;
        }
    }

    /** Bytes of one frame: one sample of every channel. */
    public int bytesPerFrame() {
        return channels * bytesPerSample;
    }
}
