package org.audiodigit.signal;

/**
 * Computes the log-mel spectrogram of a word in dB: pre-emphasis, frames of 25 ms every 10 ms with
 * a Hann window, power spectrum, {@link MelFilterBank}, logarithm, and a hard or soft floor at a
 * fixed distance below the mean energy of the speech.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class LogMel {

    /** Minimum floor, far below 16-bit noise, which keeps the logarithms finite. */
    public static final double MIN_FLOOR = 1e-12;

    /** Decibels of a natural logarithm of an energy. */
    public static final double DECIBELS = 10 / Math.log(10);

    private final LogMelSettings settings;
    private final Stft stft;
    private final MelFilterBank bank;

    public LogMel(LogMelSettings settings) {
        this.settings = settings;
        this.stft = stft(settings, settings.hop());
        this.bank =
                new MelFilterBank(
                        settings.bands(),
                        settings.sampleRate(),
                        settings.fftSize(),
                        settings.fMin(),
                        settings.fMax());
    }

    private static Stft stft(LogMelSettings settings, int hop) {
        return new Stft(WindowFunctions.hann(settings.frameLength()), hop, settings.fftSize());
    }

    /**
     * Computes the frames around the centre of the speech. The context of a short word is included,
     * and a long word is cut; frames outside the recording are at the floor.
     *
     * @param waveform at the rate of the settings
     * @param speech range of the speech
     * @return levels {@code [frames][bands]}, row-major, in dB; in dB above the floor if it is soft
     */
    public float[] apply(Waveform waveform, Span speech) {
        requireRate(waveform);
        float[] part = emphasised(waveform.samples(), first(speech), length());
        float[] bands = bank.apply(stft.power(new Waveform(part, settings.sampleRate())));
        toLevels(bands, speechEnergy(bands, speech));
        return bands;
    }

    /**
     * Computes all frames of a recording.
     *
     * @param waveform at the rate of the settings
     * @param speech range of the speech
     * @param hop samples from one frame to the next
     * @return levels as those of {@link #apply}; empty if the recording is shorter than a frame
     */
    public float[] applyToAll(Waveform waveform, Span speech, int hop) {
        requireRate(waveform);
        float[] all = emphasised(waveform.samples(), 0, waveform.length());
        Stft transform = hop == settings.hop() ? stft : stft(settings, hop);
        float[] bands = bank.apply(transform.power(new Waveform(all, settings.sampleRate())));
        double sum = 0;
        int count = 0;
        int frames = bands.length / settings.bands();
        for (int frame = 0; frame < frames; frame++) {
            int centre = frame * hop + settings.frameLength() / 2;
            if (centre >= speech.start() && centre < speech.end()) {
                sum = plusFrame(sum, bands, frame);
                count += settings.bands();
            }
        }
        toLevels(bands, count == 0 ? 0 : sum / count);
        return bands;
    }

    private void requireRate(Waveform waveform) {
        if (waveform.sampleRate() != settings.sampleRate()) {
            throw new IllegalArgumentException(
                    "expected a sample rate of %d Hz, not %d Hz"
                            .formatted(settings.sampleRate(), waveform.sampleRate()));
        }
    }

    /** Converts energies to levels above the floor below the energy of the speech. */
    private void toLevels(float[] bands, double speechEnergy) {
        double floor = speechEnergy * Math.pow(10, -settings.floorDb() / 10);
        if (settings.softFloor()) {
            toDecibelsAboveFloor(bands, Math.max(floor, MIN_FLOOR));
        } else {
            toDecibels(bands, Math.max(floor, MIN_FLOOR));
        }
    }

    /** Number of samples in all frames. */
    private int length() {
        return (settings.frames() - 1) * settings.hop() + settings.frameLength();
    }

    /** Returns the first sample of the first frame; negative before the recording. */
    private long first(Span speech) {
        return Math.round(speech.centre() - length() / 2.0);
    }

    /**
     * Time at which the first row of {@link #apply} starts; negative before the recording. A row
     * lasts from one frame to the next and has the centre of its frame.
     */
    public double startSeconds(Span speech) {
        double centre = first(speech) + settings.frameLength() / 2.0;
        return (centre - settings.hop() / 2.0) / settings.sampleRate();
    }

    /** Centre frequency of a band, in Hz. */
    public double centre(int band) {
        return bank.centre(band);
    }

    /**
     * Returns the range of the recording that the frames of {@link #apply} cover.
     *
     * @param waveform at the rate of the settings
     * @param speech range of the speech
     */
    public Span analysedSpan(Waveform waveform, Span speech) {
        long first = first(speech);
        long start = Math.max(0, Math.min(first, waveform.length()));
        long end = Math.max(start, Math.min(first + length(), waveform.length()));
        return new Span((int) start, (int) end);
    }

    /** Applies pre-emphasis to the samples from {@code first}; 0 outside the recording. */
    private float[] emphasised(float[] samples, long first, int length) {
        float[] part = new float[length];
        float coefficient = (float) settings.preEmphasis();
        int from = (int) Math.max(0, -first);
        int to = (int) Math.min(length, samples.length - first);
        for (int i = from; i < to; i++) {
            int at = (int) (first + i);
            // repeats the first sample before the recording, which avoids a click at the edge
            part[i] = samples[at] - coefficient * samples[Math.max(at - 1, 0)];
        }
        return part;
    }

    /** Mean energy over the bands of the frames whose centre is within the speech. */
    private double speechEnergy(float[] energies, Span speech) {
        // at least the frames nearest to the centre, even for very short speech
        double reach = Math.max(speech.length() / 2.0, settings.hop());
        double sum = 0;
        int count = 0;
        for (int frame = 0; frame < settings.frames(); frame++) {
            double centre = (frame - (settings.frames() - 1) / 2.0) * settings.hop();
            if (Math.abs(centre) <= reach) {
                sum = plusFrame(sum, energies, frame);
                count += settings.bands();
            }
        }
        return sum / count;
    }

    private double plusFrame(double before, float[] energies, int frame) {
        double sum = before;
        for (int band = 0; band < settings.bands(); band++) {
            sum += energies[frame * settings.bands() + band];
        }
        return sum;
    }

    /** Digital silence becomes 0, so that it has no steep edge. */
    private static void toDecibelsAboveFloor(float[] energies, double floor) {
        for (int i = 0; i < energies.length; i++) {
            if (energies[i] > 0) {
                energies[i] = (float) (DECIBELS * FastLog.of(1 + energies[i] / floor));
            }
        }
    }

    private static void toDecibels(float[] energies, double floor) {
        double lowest = DECIBELS * Math.log(floor);
        for (int i = 0; i < energies.length; i++) {
            energies[i] = (float) (energies[i] > floor ? DECIBELS * Math.log(energies[i]) : lowest);
        }
    }
}
