package org.audiodigit.signal;

/**
 * The energy of a word in mel bands over time, in dB: pre-emphasis, frames of 25 ms every 10 ms
 * under a Hann window, squared magnitudes, {@link MelFilterBank}, logarithm, and a floor, hard or
 * soft, a fixed distance under the mean energy of the speech.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class LogMel {

    /** Energy in a band that counts as none, far under the noise of 16 bits: keeps logs finite. */
    private static final double NOTHING = 1e-12;

    private static final double DECIBELS = 10 / Math.log(10);

    private final LogMelSettings settings;
    private final Stft stft;
    private final MelFilterBank bank;

    public LogMel(LogMelSettings settings) {
        this.settings = settings;
        this.stft =
                new Stft(
                        WindowFunctions.hann(settings.frameLength()),
                        settings.hop(),
                        settings.fftSize());
        this.bank =
                new MelFilterBank(
                        settings.bands(),
                        settings.sampleRate(),
                        settings.fftSize(),
                        settings.fMin(),
                        settings.fMax());
    }

    /**
     * The frames around the middle of the speech. What the recording holds beside a short word is
     * kept, as a long one is cut; frames that lie outside the recording are at the floor.
     *
     * @param waveform at the rate of the settings
     * @param speech the part of it that is speech
     * @return in dB, with a soft floor dB above that, row by row, {@code [frames][bands]}
     */
    public float[] apply(Waveform waveform, Span speech) {
        if (waveform.sampleRate() != settings.sampleRate()) {
            throw new IllegalArgumentException(
                    "made for %d Hz, not %d"
                            .formatted(settings.sampleRate(), waveform.sampleRate()));
        }
        float[] part = emphasised(waveform.samples(), first(speech), length());
        float[] bands = bank.apply(stft.power(new Waveform(part, settings.sampleRate())));
        double floor = meanOfSpeech(bands, speech) * Math.pow(10, -settings.floorDb() / 10);
        if (settings.softFloor()) {
            aboveFloor(bands, Math.max(floor, NOTHING));
        } else {
            toDecibels(bands, Math.max(floor, NOTHING));
        }
        return bands;
    }

    /** Samples under all frames together. */
    private int length() {
        return (settings.frames() - 1) * settings.hop() + settings.frameLength();
    }

    /** The first sample of the first frame; below 0 where that lies before the recording. */
    private long first(Span speech) {
        return Math.round(speech.centre() - length() / 2.0);
    }

    /**
     * The part of a recording that lies under the frames of {@link #apply}.
     *
     * @param waveform at the rate of the settings
     * @param speech the part of it that is speech
     */
    public Span analysedSpan(Waveform waveform, Span speech) {
        long first = first(speech);
        long start = Math.max(0, Math.min(first, waveform.length()));
        long end = Math.max(start, Math.min(first + length(), waveform.length()));
        return new Span((int) start, (int) end);
    }

    /** Samples from {@code first} on, pre-emphasised; 0 outside the recording. */
    private float[] emphasised(float[] samples, long first, int length) {
        float[] part = new float[length];
        float share = (float) settings.preEmphasis();
        int from = (int) Math.max(0, -first);
        int to = (int) Math.min(length, samples.length - first);
        for (int i = from; i < to; i++) {
            int at = (int) (first + i);
            // As if the recording had stood still before its start: no click at its edge.
            part[i] = samples[at] - share * samples[Math.max(at - 1, 0)];
        }
        return part;
    }

    /** Mean energy over the bands of those frames whose middle is in the speech. */
    private double meanOfSpeech(float[] energies, Span speech) {
        // At least the frames nearest to the middle, however short the speech.
        double reach = Math.max(speech.length() / 2.0, settings.hop());
        double sum = 0;
        int count = 0;
        for (int frame = 0; frame < settings.frames(); frame++) {
            double middle = (frame - (settings.frames() - 1) / 2.0) * settings.hop();
            if (Math.abs(middle) <= reach) {
                for (int band = 0; band < settings.bands(); band++) {
                    sum += energies[frame * settings.bands() + band];
                }
                count += settings.bands();
            }
        }
        return sum / count;
    }

    /** 0 where there is nothing; the edge of a silence that was cut out is no cliff. */
    private static void aboveFloor(float[] energies, double floor) {
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
