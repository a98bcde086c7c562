package org.audiodigit.app.sound;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.audiodigit.app.settings.Settings;
import org.audiodigit.app.sound.axis.FrequencyScale;
import org.audiodigit.app.sound.raster.ColourMap;
import org.audiodigit.app.sound.raster.DecibelRange;
import org.audiodigit.app.sound.raster.SpectrogramStyle;
import org.audiodigit.app.sound.raster.WindowPreset;

/** How spectrograms are drawn, as a person chose it. */
public final class SpectrogramSettingsViewModel {

    /** Ends of what can be chosen, in dB of the recording's peak. */
    static final double QUIETEST = -100;

    static final double LOUDEST = 0;

    /** A range narrower than this, in dB, shows nothing. */
    static final double NARROWEST = 5;

    private final ObjectProperty<ColourMap> colourMap =
            new SimpleObjectProperty<>(ColourMap.VIRIDIS);
    private final DoubleProperty low = new SimpleDoubleProperty(-80);
    private final DoubleProperty high = new SimpleDoubleProperty(LOUDEST);
    private final ObjectProperty<WindowPreset> window =
            new SimpleObjectProperty<>(WindowPreset.NOTEBOOK);
    private final ObjectProperty<FrequencyScale> scale =
            new SimpleObjectProperty<>(FrequencyScale.LINEAR);

    void remember(Settings settings, String name) {
        settings.remember(name + ".colourMap", colourMap, ColourMap::valueOf);
        settings.remember(name + ".low", low, SpectrogramSettingsViewModel::level);
        settings.remember(name + ".high", high, SpectrogramSettingsViewModel::level);
        settings.remember(name + ".window", window, WindowPreset::valueOf);
        settings.remember(name + ".frequency", scale, FrequencyScale::valueOf);
    }

    private static Double level(String text) {
        double level = Double.parseDouble(text);
        if (!(level >= QUIETEST && level <= LOUDEST)) {
            throw new IllegalArgumentException("not a level on the slider: " + text);
        }
        return level;
    }

    public Property<ColourMap> colourMapProperty() {
        return colourMap;
    }

    /** What is drawn as silence, in dB of the recording's peak. */
    public DoubleProperty lowProperty() {
        return low;
    }

    /** What is drawn in the last colour, in dB of the recording's peak. */
    public DoubleProperty highProperty() {
        return high;
    }

    public Property<WindowPreset> windowProperty() {
        return window;
    }

    public Property<FrequencyScale> frequencyProperty() {
        return scale;
    }

    /** All of it but the window, as it is now. */
    SpectrogramStyle shading() {
        double least = Math.min(low.get(), LOUDEST - NARROWEST);
        DecibelRange range = new DecibelRange(least, Math.max(high.get(), least + NARROWEST));
        return new SpectrogramStyle(scale.get(), range, colourMap.get());
    }

    /** Calls something after each change. */
    void onChange(Runnable changed) {
        colourMap.addListener((is, was, now) -> changed.run());
        low.addListener((is, was, now) -> changed.run());
        high.addListener((is, was, now) -> changed.run());
        window.addListener((is, was, now) -> changed.run());
        scale.addListener((is, was, now) -> changed.run());
    }
}
