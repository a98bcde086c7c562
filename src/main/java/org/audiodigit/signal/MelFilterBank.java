package org.audiodigit.signal;

/**
 * Sums the bins of a power spectrum into mel bands. The mel scale is that of HTK, {@code 2595
 * log10(1 + f / 700)}, and so are the filters (The HTK Book, section 5.4): triangles on the mel
 * axis that are 1 at the centre of a band and 0 at the centres of the adjacent bands. Equal to
 * TensorFlow's {@code linear_to_mel_weight_matrix}.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class MelFilterBank {

    private final int[] firstBin;
    private final float[][] weights;
    private final double[] centres;

    /**
     * @param bands number of bands, at least 1
     * @param sampleRate in Hz
     * @param fftSize in samples; the spectra have {@code fftSize / 2 + 1} bins
     * @param fMin lower edge of the lowest band, in Hz, not below 0
     * @param fMax upper edge of the highest band, in Hz, above {@code fMin}, at most half the rate
     */
    public MelFilterBank(int bands, int sampleRate, int fftSize, double fMin, double fMax) {
        if (bands < 1) {
            throw new IllegalArgumentException("the number of bands must be at least 1: " + bands);
        }
        if (!(fMin >= 0 && fMin < fMax && fMax <= sampleRate / 2.0)) {
            throw new IllegalArgumentException(
                    "bands from %s to %s Hz are invalid for a sample rate of %d Hz"
                            .formatted(fMin, fMax, sampleRate));
        }
        this.firstBin = new int[bands];
        this.weights = new float[bands][];
        this.centres = new double[bands];
        double low = toMel(fMin);
        double width = (toMel(fMax) - low) / (bands + 1);
        double binWidth = (double) sampleRate / fftSize;
        for (int band = 0; band < bands; band++) {
            double centre = low + (band + 1) * width;
            centres[band] = toHertz(centre);
            addBand(band, centre, width, binWidth, fftSize / 2);
        }
    }

    private void addBand(int band, double centre, double width, double binWidth, int lastBin) {
        int from = (int) Math.ceil(toHertz(centre - width) / binWidth);
        int to = Math.min((int) Math.floor(toHertz(centre + width) / binWidth), lastBin);
        float[] triangle = new float[Math.max(to - from + 1, 0)];
        float sum = 0;
        for (int i = 0; i < triangle.length; i++) {
            double distance = Math.abs(toMel((from + i) * binWidth) - centre) / width;
            triangle[i] = (float) Math.max(1 - distance, 0);
            sum += triangle[i];
        }
        if (sum == 0) {
            // a band narrower than a bin would always be 0
            from = (int) Math.min(Math.rint(centres[band] / binWidth), lastBin);
            triangle = new float[] {1};
        }
        firstBin[band] = from;
        weights[band] = triangle;
    }

    public int bands() {
        return weights.length;
    }

    /** Centre of a band, in Hz. */
    public double centre(int band) {
        return centres[band];
    }

    /**
     * Computes the energy of each band in each frame.
     *
     * @param power power spectrogram with the FFT size and the sample rate of this bank
     * @return {@code [frames][bands]}, row-major
     */
    public float[] apply(Spectrogram power) {
        float[] out = new float[power.frames() * bands()];
        for (int frame = 0; frame < power.frames(); frame++) {
            if (isSilent(power, frame)) {
                continue;
            }
            for (int band = 0; band < bands(); band++) {
                int offset = frame * power.bins() + firstBin[band];
                float[] triangle = weights[band];
                float sum = 0;
                for (int i = 0; i < triangle.length; i++) {
                    sum += triangle[i] * power.values()[offset + i];
                }
                out[frame * bands() + band] = sum;
            }
        }
        return out;
    }

    /** True for the padding of short words. */
    private static boolean isSilent(Spectrogram power, int frame) {
        int start = frame * power.bins();
        int bin = 0;
        while (bin < power.bins() && power.values()[start + bin] == 0) {
            bin++;
        }
        return bin == power.bins();
    }

    /** Returns the weight of each bin in a band, {@code [bins]}. */
    public float[] weights(int band, int bins) {
        float[] row = new float[bins];
        System.arraycopy(weights[band], 0, row, firstBin[band], weights[band].length);
        return row;
    }

    /** Hz to mel. */
    public static double toMel(double hertz) {
        return 2595 * Math.log10(1 + hertz / 700);
    }

    /** Mel to Hz. */
    public static double toHertz(double mel) {
        return 700 * (Math.pow(10, mel / 2595) - 1);
    }
}
