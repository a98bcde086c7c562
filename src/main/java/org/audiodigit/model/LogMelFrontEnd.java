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
 * The front end of the compact network: the speech in the recording, found and centred, as log-mel
 * energies, time first ({@code [frames][bands]}), with mean 0 and deviation 1 over the whole tensor
 * or relative to the speech's energy, so that loudness is gone either way. A recording without any
 * sound is all zeros. Of a recording longer than a minute only the first minute is searched.
 */
public final class LogMelFrontEnd implements FrontEnd {

    static final String NAME = "log-mel";

    private static final int LONGEST_SECONDS = 60;

    /** A deviation under this, in dB, is rounding, not sound. */
    private static final double LEAST_DEVIATION = 1e-3;

    /** dB above a soft floor that become one; speech reaches 3 or 4. */
    private static final double SCALE = 15;

    private static final String HARD = "hard";
    private static final String SOFT = "soft";
    private static final String CLIP = "clip";
    private static final String FIXED = "fixed";

    private final LogMelSettings settings;
    private final boolean fixedScale;
    private final LogMel logMel;
    private final SpeechTrimmer trimmer = new SpeechTrimmer();

    /** Each clip has mean 0 and deviation 1. */
    public LogMelFrontEnd(LogMelSettings settings) {
        this(settings, false);
    }

    /**
     * @param fixedScale whether the values above a soft floor are only scaled, so that silence has
     *     the same value in every clip
     */
    LogMelFrontEnd(LogMelSettings settings, boolean fixedScale) {
        if (fixedScale && !settings.softFloor()) {
            throw new IllegalArgumentException("only a soft floor has a fixed scale");
        }
        this.settings = settings;
        this.fixedScale = fixedScale;
        this.logMel = new LogMel(settings);
    }

    @Override
    public String name() {
        return NAME;
    }

    /** The front end that gave these settings to a manifest. */
    static LogMelFrontEnd of(SettingsMap text) {
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
    public float[] apply(Waveform waveform) {
        Waveform heard = searched(waveform);
        float[] tensor = logMel.apply(heard, trimmer.find(heard));
        if (fixedScale) {
            scale(tensor);
        } else {
            normalise(tensor);
        }
        return tensor;
    }

    private Waveform searched(Waveform waveform) {
        int rate = settings.sampleRate();
        return Resampling.toRate(Samples.sanitise(waveform), rate, LONGEST_SECONDS * rate);
    }

    /** The frames around the middle of the speech, as far as the recording reaches. */
    @Override
    public Span judged(Waveform waveform) {
        Waveform heard = searched(waveform);
        Span seen = logMel.analysedSpan(heard, trimmer.find(heard));
        double scale = (double) waveform.sampleRate() / heard.sampleRate();
        long start = Math.min(Math.round(seen.start() * scale), waveform.length());
        long end = Math.min(Math.round(seen.end() * scale), waveform.length());
        return new Span((int) start, (int) end);
    }

    /**
     * With a soft floor the values have a zero and a loudness of their own; they are only scaled.
     */
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
            values[i] = deviation < LEAST_DEVIATION ? 0 : (float) ((values[i] - mean) / deviation);
        }
    }
}
