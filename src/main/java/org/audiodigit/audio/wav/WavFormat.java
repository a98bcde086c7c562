package org.audiodigit.audio.wav;

/**
 * Storage format of the samples in a WAV file.
 *
 * @param encoding meaning of the bits of a sample
 * @param channels number of interleaved channels, at least 1
 * @param sampleRate in Hz, above zero
 * @param bitsPerSample significant bits, e.g. 12, 20 or 24
 * @param bytesPerSample bytes of one sample of one channel in the file
 * @param bigEndian true for RIFX
 */
public record WavFormat(
        Encoding encoding,
        int channels,
        int sampleRate,
        int bitsPerSample,
        int bytesPerSample,
        boolean bigEndian) {

    /** Meaning of the bits of a sample. */
    public enum Encoding {
        PCM("PCM"),
        FLOAT("float"),
        A_LAW("A-law"),
        MU_LAW("mu-law");

        private final String label;

        Encoding(String label) {
            this.label = label;
        }

        /** Common name, e.g. {@code mu-law}. */
        public String label() {
            return label;
        }
    }

    /** Bytes of one frame, which has one sample of each channel. */
    public int bytesPerFrame() {
        return channels * bytesPerSample;
    }
}
