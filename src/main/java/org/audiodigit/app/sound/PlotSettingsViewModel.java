package org.audiodigit.app.sound;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.audiodigit.app.settings.Settings;
import org.audiodigit.app.sound.axis.AmplitudeScale;
import org.audiodigit.app.sound.axis.FrequencyRange;
import org.audiodigit.app.sound.axis.FrequencyScale;
import org.audiodigit.app.sound.raster.AnalysisWindow;
import org.audiodigit.app.sound.raster.SpectrogramStyle;
import org.audiodigit.app.sound.raster.SpectrogramStyle.DecibelRange;
import org.audiodigit.app.sound.raster.WindowPreset;
import org.audiodigit.common.ColourMap;

/** The user's settings for waveforms and spectrograms. */
public final class PlotSettingsViewModel {

    /** Limits of the levels, in dB relative to the recording's peak. */
    static final double MIN_LEVEL = -100;

    static final double MAX_LEVEL = 0;

    /** Minimum difference of the two levels, in dB. */
    private static final double MIN_RANGE = 5;

    private final ObjectProperty<ColourMap> colourMap =
            new SimpleObjectProperty<>(ColourMap.VIRIDIS);
    private final DoubleProperty low = new SimpleDoubleProperty(-80);
    private final DoubleProperty high = new SimpleDoubleProperty(MAX_LEVEL);
    private final ObjectProperty<AnalysisWindow> window =
            new SimpleObjectProperty<>(AnalysisWindow.of(WindowPreset.NOTEBOOK));
    private final ObjectProperty<FrequencyScale> scale =
            new SimpleObjectProperty<>(FrequencyScale.LINEAR);
    private final ObjectProperty<FrequencyRange> range =
            new SimpleObjectProperty<>(FrequencyRange.ALL);
    private final ObjectProperty<AmplitudeScale> amplitudes =
            new SimpleObjectProperty<>(AmplitudeScale.FITTED);
    private final ObjectBinding<SpectrogramStyle> style =
            Bindings.createObjectBinding(this::createStyle, colourMap, low, high, scale, range);

    void remember(Settings settings, String name) {
        settings.remember(name + ".colourMap", colourMap, ColourMap::valueOf);
        settings.remember(name + ".low", low, PlotSettingsViewModel::level);
        settings.remember(name + ".high", high, PlotSettingsViewModel::level);
        settings.remember(name + ".window", window, AnalysisWindow::parse);
        settings.remember(name + ".frequency", scale, FrequencyScale::valueOf);
        settings.remember(name + ".amplitude", amplitudes, AmplitudeScale::valueOf);
    }

    private static Double level(String text) {
        double level = Double.parseDouble(text);
        if (!(level >= MIN_LEVEL && level <= MAX_LEVEL)) {
            throw new IllegalArgumentException("invalid level: " + text);
        }
        return level;
    }

    public Property<ColourMap> colourMapProperty() {
        return colourMap;
    }

    /** Level of the first colour, in dB relative to the recording's peak. */
    public DoubleProperty lowProperty() {
        return low;
    }

    /** Level of the last colour, in dB relative to the recording's peak. */
    public DoubleProperty highProperty() {
        return high;
    }

    public Property<AnalysisWindow> windowProperty() {
        return window;
    }

    public Property<FrequencyScale> frequencyProperty() {
        return scale;
    }

    /** The visible frequencies; kept when another recording is shown. */
    public ObjectProperty<FrequencyRange> frequencyRangeProperty() {
        return range;
    }

    public Property<AmplitudeScale> amplitudeProperty() {
        return amplitudes;
    }

    /** All settings of spectrograms except the frame length. */
    ObjectBinding<SpectrogramStyle> styleProperty() {
        return style;
    }

    SpectrogramStyle style() {
        return style.get();
    }

    private SpectrogramStyle createStyle() {
        double lower = Math.min(low.get(), MAX_LEVEL - MIN_RANGE);
        DecibelRange levels = new DecibelRange(lower, Math.max(high.get(), lower + MIN_RANGE));
        return new SpectrogramStyle(scale.get(), range.get(), levels, colourMap.get());
    }
}
