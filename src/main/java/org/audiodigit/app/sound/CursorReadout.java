package org.audiodigit.app.sound;

import java.util.OptionalDouble;
import org.audiodigit.app.sound.axis.TimeRange;
import org.audiodigit.app.sound.axis.Units;
import org.audiodigit.app.sound.axis.Viewport;
import org.audiodigit.signal.Waveform;

/**
 * What is written about the place under the pointer.
 *
 * @param view the part in view
 * @param width of the plots, in pixels
 */
record CursorReadout(SoundDrawing picture, Viewport view, double width) {

    private static final String APART = "   ";

    /** E.g. {@code 1.84 kHz 0.213 s -32 dB}. */
    String overSpectrogram(double seconds, double hertz) {
        OptionalDouble level = picture.decibels(view, width, seconds, hertz);
        String place = Units.hertz(hertz) + APART + time(seconds);
        return level.isEmpty() ? place : place + APART + Units.decibels(level.getAsDouble());
    }

    /** Time and amplitude; from afar the largest amplitude of those that share the pixel. */
    String overWaveform(double seconds) {
        return picture.drawableProperty()
                .get()
                .map(sound -> time(seconds) + APART + amplitude(sound, seconds))
                .orElse("");
    }

    private String amplitude(SoundDrawing.Drawable sound, double seconds) {
        Waveform waveform = sound.waveform();
        double sample = seconds * waveform.sampleRate();
        double pixel = view.span() * waveform.sampleRate() / width;
        if (pixel <= 1) {
            long nearest = Math.min(Math.round(sample), waveform.length() - 1L);
            float amplitude = waveform.samples()[(int) Math.max(0, nearest)];
            return Units.amplitude(amplitude);
        }
        int from = (int) Math.floor(sample - pixel / 2);
        double peak = sound.envelope().peak(from, from + (int) Math.ceil(pixel) + 1);
        return "peak " + Units.amplitude(peak);
    }

    private String time(double seconds) {
        return Units.seconds(seconds, view.span() / width);
    }

    /** E.g. {@code 0.100 to 0.250 s selected, 0.150 s}. */
    static String selection(TimeRange stretch) {
        return "%s to %s selected: %s"
                .formatted(
                        Units.seconds(stretch.from()).replace(" s", ""),
                        Units.seconds(stretch.to()),
                        Units.seconds(stretch.length()));
    }

    /** Duration and rate, e.g. {@code 0.434 s 8 kHz}. */
    static String recording(Waveform waveform) {
        return Units.seconds(waveform.seconds()) + APART + Units.roundHertz(waveform.sampleRate());
    }
}
