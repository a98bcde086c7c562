package org.audiodigit.app.sound;

/**
 * Where the parts of the plots are, so that both have one time axis. All in whole pixels; the areas
 * of plots are those within their own canvas.
 *
 * @param waveformHeight of the canvas with the waveform
 * @param spectrogramHeight of the canvas with the spectrogram and the axis of time
 * @param waveform where the waveform is plotted
 * @param spectrogram where the spectrogram is plotted
 * @param bar where the colours of the levels are explained; without room there is no width
 */
record PlotLayout(
        double waveformHeight,
        double spectrogramHeight,
        PlotArea waveform,
        PlotArea spectrogram,
        PlotArea bar) {

    /** Room for the longest of the labels at the left, such as {@code 3.5 kHz}. */
    private static final double LEFT = 56;

    private static final double BAR_GAP = 8;
    private static final double BAR = 12;
    private static final double BAR_LABELS = 36;
    private static final double BELOW = 22;
    private static final double BETWEEN = 8;
    private static final double WAVEFORM_PART = 0.36;

    /** Narrower than this the bar would take too much of the plot. */
    private static final double BAR_FROM = 320;

    static PlotLayout of(double width, double height) {
        boolean bar = width >= BAR_FROM;
        double right = bar ? BAR_GAP + BAR + BAR_LABELS : BAR_GAP;
        double plotWidth = Math.max(0, Math.floor(width) - LEFT - right);
        double above = Math.round(Math.max(0, (height - BELOW) * WAVEFORM_PART));
        double below = Math.max(0, Math.floor(height) - above);
        double deep = Math.max(0, below - BETWEEN - BELOW);
        PlotArea spectrogram = new PlotArea(LEFT, BETWEEN, plotWidth, deep);
        return new PlotLayout(
                above,
                below,
                new PlotArea(LEFT, 1, plotWidth, Math.max(0, above - 1)),
                spectrogram,
                new PlotArea(spectrogram.right() + BAR_GAP, BETWEEN, bar ? BAR : 0, deep));
    }
}
