package org.audiodigit.signal;

/**
 * A fingerprint of a recording that hardly changes with gain, sample rate and cuts: for each frame,
 * the signs of the differences of the spectrum along frequency and time (Haitsma and Kalker 2002,
 * "A highly robust audio fingerprinting system"). Frames of 64 ms every 8 ms suit single words; two
 * takes of a word by one speaker differ in about as many bits as takes of two speakers.
 *
 * @param prints one of {@value #BITS} bits for each frame, {@value #NONE} for frames that are 30 dB
 *     below the loudest one
 */
public record AudioFingerprint(int[] prints) {

    public static final int BITS = 20;

    /** The sample rate of the analysis in Hz. */
    public static final int RATE = 8000;

    /** Samples from one frame to the next. */
    public static final int HOP = 64;

    public static final int NONE = -1;

    private static final int FRAME = 512;

    /** Distance of the frames whose spectra are compared. */
    private static final int LAG = 4;

    private static final double LOWEST = 250; // Hz
    private static final double HIGHEST = 3200; // Hz
    private static final double QUIET = 1e-3; // of the power of the loudest frame

    private static final int[] EDGES = edges();
    private static final Stft STFT = new Stft(WindowFunctions.hann(FRAME), HOP, FRAME);

    private static int[] edges() {
        int[] edges = new int[BITS + 2];
        double ratio = HIGHEST / LOWEST;
        for (int i = 0; i < edges.length; i++) {
            double hertz = LOWEST * Math.pow(ratio, (double) i / (edges.length - 1));
            edges[i] = (int) Math.ceil(hertz * FRAME / RATE);
        }
        return edges;
    }

    /**
     * Computes the fingerprint of a recording.
     *
     * @param waveform at {@link #RATE}
     */
    public static AudioFingerprint of(Waveform waveform) {
        double peak = waveform.peak();
        Spectrogram power = STFT.power(peak > 0 ? scaled(waveform, peak) : waveform);
        int frames = power.frames();
        double[][] bands = new double[frames][];
        double[] energies = new double[frames];
        double loudest = 0;
        for (int frame = 0; frame < frames; frame++) {
            bands[frame] = bands(power, frame);
            for (double band : bands[frame]) {
                energies[frame] += band;
            }
            loudest = Math.max(loudest, energies[frame]);
        }
        int[] prints = new int[Math.max(0, frames - LAG)];
        for (int i = 0; i < prints.length; i++) {
            boolean loud = energies[i + LAG] > QUIET * loudest;
            prints[i] = loud ? print(bands[i + LAG], bands[i]) : NONE;
        }
        return new AudioFingerprint(prints);
    }

    /** Samples of any float file then give finite powers. */
    private static Waveform scaled(Waveform waveform, double peak) {
        float[] samples = waveform.samples().clone();
        for (int i = 0; i < samples.length; i++) {
            samples[i] /= (float) peak;
        }
        return new Waveform(samples, waveform.sampleRate());
    }

    private static double[] bands(Spectrogram power, int frame) {
        double[] bands = new double[BITS + 1];
        for (int band = 0; band < bands.length; band++) {
            for (int bin = EDGES[band]; bin < EDGES[band + 1]; bin++) {
                bands[band] += power.value(frame, bin);
            }
        }
        return bands;
    }

    /** Compares ratios of adjacent bands, so that the gain has no effect. */
    private static int print(double[] now, double[] before) {
        int print = 0;
        for (int bit = 0; bit < BITS; bit++) {
            if (now[bit] * before[bit + 1] > now[bit + 1] * before[bit]) {
                print |= 1 << bit;
            }
        }
        return print;
    }

    /**
     * Share of different bits in the frames that both have.
     *
     * @param offset index of the frame of this fingerprint at the first frame of the other one
     * @return 0 for equal recordings, about 0.5 for unrelated ones, 1 without common frames
     */
    public double bitErrorRate(AudioFingerprint other, int offset) {
        int bits = 0;
        int errors = 0;
        for (int i = Math.max(0, -offset); i < other.prints.length; i++) {
            int own = i + offset;
            if (own >= prints.length) {
                break;
            }
            if (prints[own] != NONE && other.prints[i] != NONE) {
                bits += BITS;
                errors += Integer.bitCount(prints[own] ^ other.prints[i]);
            }
        }
        return bits == 0 ? 1 : (double) errors / bits;
    }
}
