package org.audiodigit.app.theme;

import javafx.scene.paint.Color;

/**
 * Colours of canvases, which style sheets do not reach; equal to those of the style sheets.
 *
 * @param background of the canvas
 * @param plot background of the plotted data
 * @param text of axes and readouts, with a contrast of at least 4.5 : 1 to both backgrounds
 * @param muted secondary text, with a contrast of at least 4.5 : 1
 * @param grid lines behind the data
 * @param axis lines and ticks
 * @param accent of curves and highlights
 * @param cursor of playback
 * @param selection transparent
 * @param danger of errors
 */
public record CanvasColours(
        Color background,
        Color plot,
        Color text,
        Color muted,
        Color grid,
        Color axis,
        Color accent,
        Color cursor,
        Color selection,
        Color danger) {

    static final CanvasColours LIGHT =
            new CanvasColours(
                    Color.web("#ffffff"),
                    Color.web("#ffffff"),
                    Color.web("#24292f"),
                    Color.web("#57606a"),
                    Color.web("#eaeef2"),
                    Color.web("#8c959f"),
                    Color.web("#0969da"),
                    Color.web("#cf222e"),
                    Color.web("#0969da", 0.15),
                    Color.web("#cf222e"));

    static final CanvasColours DARK =
            new CanvasColours(
                    Color.web("#0d1117"),
                    Color.web("#0d1117"),
                    Color.web("#c9d1d9"),
                    Color.web("#8b949e"),
                    Color.web("#21262d"),
                    Color.web("#6e7681"),
                    Color.web("#58a6ff"),
                    Color.web("#ff7b72"),
                    Color.web("#58a6ff", 0.2),
                    Color.web("#ff7b72"));
}
