package org.audiodigit.app.capture;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import org.audiodigit.audio.device.Level;

/** How loud it is, from 60 dB under full scale to full scale: a bar, and a line at the peak. */
public final class LevelMeter extends Region {

    private static final double BOTTOM = -60; // dB

    /** From here on a louder word would be cut off. */
    private static final double LOUD = -3; // dB

    private static final PseudoClass IS_LOUD = PseudoClass.getPseudoClass("loud");

    private final Region bar = part("level-bar");
    private final Region peak = part("level-peak");
    private Level level = new Level(Level.SILENT, Level.SILENT);

    public LevelMeter() {
        getStyleClass().add("level-meter");
        setId("level");
        setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
        getChildren().addAll(bar, peak);
        show(level);
    }

    private static Region part(String style) {
        Region part = new Region();
        part.getStyleClass().add(style);
        part.setManaged(false);
        return part;
    }

    public void show(Level now) {
        level = now;
        pseudoClassStateChanged(IS_LOUD, now.peak() > LOUD);
        peak.setVisible(now.peak() > BOTTOM);
        setAccessibleText(
                now.rms() <= BOTTOM
                        ? "input level: silent"
                        : String.format(Locale.ROOT, "input level: %.0f dB", now.rms()));
        requestLayout();
    }

    private static double share(double decibels) {
        return Math.max(0, Math.min(1, (decibels - BOTTOM) / -BOTTOM));
    }

    @Override
    protected void layoutChildren() {
        bar.resizeRelocate(0, 0, share(level.rms()) * getWidth(), getHeight());
        peak.resizeRelocate(share(level.peak()) * (getWidth() - 2), 0, 2, getHeight());
    }
}
