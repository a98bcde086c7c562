package org.audiodigit.model;

import java.util.LinkedHashMap;
import java.util.Map;
import org.audiodigit.signal.LogMel;
import org.audiodigit.signal.LogMelSettings;
import org.audiodigit.signal.Resampling;
import org.audiodigit.signal.Samples;
import org.audiodigit.signal.Span;
import org.audiodigit.signal.SpeechTrimmer;
import org.audiodigit.signal.Waveform;

/**
 * Log-mel spectrogram of the speech in a recording, centred, {@code [frames][bands]}. The values
 * are normalised to mean 0 and standard deviation 1 over the tensor or relative to the energy of
 * the speech, so that the loudness of the recording has no effect. The tensor of a silent recording
 * is zero. Speech is searched for in the first minute only.
 */
public final class LogMelFrontEnd implements FrontEnd {

    static final String NAME = "log-mel";

    /** Later samples are ignored. */
    public static final int MAX_SECONDS = 60;

    /** Standard deviations below this one, in dB, are rounding errors of a silent recording. */
    public static final double MIN_DEVIATION = 1e-3;

    /** Number of dB above a soft floor that is scaled to 1; speech reaches 3 or 4. */
    public static final double SCALE = 15;

    private static final String HARD = "hard";
    private static final String SOFT = "soft";
    private static final String CLIP = "clip";
    private static final String FIXED = "fixed";

    private final LogMelSettings settings;
    private final boolean fixedScale;
    private final LogMel logMel;
    private final SpeechTrimmer trimmer = new SpeechTrimmer();

    /** A front end that normalises each tensor to mean 0 and standard deviation 1. */
    public LogMelFrontEnd(LogMelSettings settings) {
        this(settings, false);
    }

    /**
     * The front end of a {@link StringNetwork}.
     *
     * @param frames number of frames of a training example
     */
    public static LogMelFrontEnd forStrings(int frames) {
        LogMelSettings word = LogMelSettings.at(FrontEnds.LOG_MEL_RATE);
        return new LogMelFrontEnd(word.withFrames(frames), true);
    }

    /**
     * @param fixedScale whether the values above a soft floor are multiplied by a constant, so that
     *     silence has the same value in every recording
     */
    LogMelFrontEnd(LogMelSettings settings, boolean fixedScale) {
        if (fixedScale && !settings.softFloor()) {
            throw new IllegalArgumentException("a fixed scale requires a soft floor");
        }
        this.settings = settings;
        this.fixedScale = fixedScale;
        this.logMel = new LogMel(settings);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public LogMelFrontEnd withSettings(SettingsMap text) {
        return new LogMelFrontEnd(
                new LogMelSettings(
                        text.integer("sampleRate"),
                        text.integer("frames"),
                        text.integer("bands"),
                        text.decimal("fMin"),
                        text.decimal("fMax"),
                        text.decimal("preEmphasis"),
                        text.decimal("floorDb"),
                        text.choice("floor", HARD, SOFT).equals(SOFT)),
                text.choice("normalisation", CLIP, FIXED).equals(FIXED));
    }

    @Override
    public Map<String, String> settings() {
        Map<String, String> text = new LinkedHashMap<>();
        text.put("sampleRate", Integer.toString(settings.sampleRate()));
        text.put("frames", Integer.toString(settings.frames()));
        text.put("bands", Integer.toString(settings.bands()));
        text.put("fMin", Double.toString(settings.fMin()));
        text.put("fMax", Double.toString(settings.fMax()));
        text.put("preEmphasis", Double.toString(settings.preEmphasis()));
        text.put("floorDb", Double.toString(settings.floorDb()));
        text.put("floor", settings.softFloor() ? SOFT : HARD);
        text.put("normalisation", fixedScale ? FIXED : CLIP);
        return text;
    }

    /** The settings of the spectrogram. */
    public LogMelSettings logMel() {
        return settings;
    }

    /** Whether the values are scaled by a constant instead of normalised over the tensor. */
    public boolean hasFixedScale() {
        return fixedScale;
    }

    @Override
    public int sampleRate() {
        return settings.sampleRate();
    }

    @Override
    public int rows() {
        return settings.frames();
    }

    @Override
    public int columns() {
        return settings.bands();
    }

    @Override
    public double rowSeconds() {
        return (double) settings.hop() / settings.sampleRate();
    }

    @Override
    public double frequency(int column) {
        return logMel.centre(column);
    }

    @Override
    public Analysis analyse(Waveform waveform) {
        Waveform resampled = resampled(waveform);
        Span speech = trimmer.find(resampled);
        float[] tensor = logMel.apply(resampled, speech);
        if (fixedScale) {
            scale(tensor);
        } else {
            normalise(tensor);
        }
        return new Analysis(
                tensor,
                original(logMel.analysedSpan(resampled, speech), resampled, waveform),
                logMel.startSeconds(speech));
    }

    /**
     * Computes the spectrogram of a whole recording relative to the energy of its speech.
     *
     * @param waveform at the rate of this front end
     * @param speech range of the speech
     * @param hop samples from one frame to the next; longer than 10 ms for faster speech
     * @return {@code [frames][bands]}, row-major
     */
    public float[] applyToAll(Waveform waveform, Span speech, int hop) {
        float[] levels = logMel.applyToAll(waveform, speech, hop);
        scale(levels);
        return levels;
    }

    /** The same with a frame every 10 ms. */
    float[] applyToAll(Waveform waveform, Span speech) {
        return applyToAll(waveform, speech, settings.hop());
    }

    /**
     * The time in seconds of the boundary between a frame of {@link #applyToAll} and the one before
     * it, if only each {@code stride}th frame is used.
     */
    double secondsBefore(int frame, int stride) {
        double centre = frame * settings.hop() + settings.frameLength() / 2.0;
        double boundary = centre - stride * settings.hop() / 2.0;
        return Math.max(0, boundary / settings.sampleRate());
    }

    private Waveform resampled(Waveform waveform) {
        int rate = settings.sampleRate();
        return Resampling.toRate(Samples.sanitise(waveform), rate, MAX_SECONDS * rate);
    }

    /** Converts a span of the resampled recording into one of the original. */
    private static Span original(Span span, Waveform resampled, Waveform waveform) {
        double scale = (double) waveform.sampleRate() / resampled.sampleRate();
        long start = Math.min(Math.round(span.start() * scale), waveform.length());
        long end = Math.min(Math.round(span.end() * scale), waveform.length());
        return new Span((int) start, (int) end);
    }

    private static void scale(float[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (values[i] / SCALE - 1);
        }
    }

    private static void normalise(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        double mean = sum / values.length;
        double squares = 0;
        for (float value : values) {
            squares += (value - mean) * (value - mean);
        }
        double deviation = Math.sqrt(squares / values.length);
        for (int i = 0; i < values.length; i++) {
            values[i] = deviation < MIN_DEVIATION ? 0 : (float) ((values[i] - mean) / deviation);
        }
    }
}
