package org.audiodigit.app.sound;

/**
 * Layout of waveform and spectrogram above a common time axis, in whole pixels. The areas are
 * relative to their canvas.
 *
 * @param waveformHeight of the canvas with the waveform
 * @param spectrogramHeight of the canvas with the spectrogram and the time axis
 * @param bar area of the colour bar; has no width if there is no space
 */
record PlotLayout(
        double waveformHeight,
        double spectrogramHeight,
        PlotArea waveform,
        PlotArea spectrogram,
        PlotArea bar) {

    /** Width of the name of an axis and of its longest labels, such as {@code 3.5 kHz}. */
    private static final double LEFT_MARGIN = 80;

    private static final double BAR_GAP = 8;
    private static final double BAR_WIDTH = 12;
    private static final double BAR_LABELS_WIDTH = 40;
    private static final double BOTTOM_MARGIN = 22;
    private static final double PLOT_GAP = 8;
    private static final double WAVEFORM_SHARE = 0.36;

    /** Narrower plots have no colour bar. */
    private static final double MIN_WIDTH_WITH_BAR = 320;

    /** The area of the spectrogram, relative to the plots instead of its canvas. */
    PlotArea spectrogramInPlots() {
        return new PlotArea(
                spectrogram.x(),
                waveformHeight + spectrogram.y(),
                spectrogram.width(),
                spectrogram.height());
    }

    static PlotLayout of(double width, double height) {
        boolean bar = width >= MIN_WIDTH_WITH_BAR;
        double right = bar ? BAR_GAP + BAR_WIDTH + BAR_LABELS_WIDTH : BAR_GAP;
        double plotWidth = Math.max(0, Math.floor(width) - LEFT_MARGIN - right);
        double above = Math.round(Math.max(0, (height - BOTTOM_MARGIN) * WAVEFORM_SHARE));
        double below = Math.max(0, Math.floor(height) - above);
        double plotHeight = Math.max(0, below - PLOT_GAP - BOTTOM_MARGIN);
        PlotArea spectrogram = new PlotArea(LEFT_MARGIN, PLOT_GAP, plotWidth, plotHeight);
        return new PlotLayout(
                above,
                below,
                new PlotArea(LEFT_MARGIN, 1, plotWidth, Math.max(0, above - 1)),
                spectrogram,
                new PlotArea(
                        spectrogram.right() + BAR_GAP, PLOT_GAP, bar ? BAR_WIDTH : 0, plotHeight));
    }
}
