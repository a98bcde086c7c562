package org.audiodigit.app.chart;

/** A running mean that forgets, so that a noisy line shows where it goes. */
final class Smoothing {

    private Smoothing() {}

    /**
     * The means of a series, smoothed.
     *
     * @param reach over how much of the horizontal axis it forgets; 0 smooths nothing
     */
    static double[] of(DownsampledSeries series, double reach) {
        double[] smooth = series.means();
        if (reach <= 0) {
            return smooth;
        }
        double sum = 0;
        double weight = 0;
        double before = 0;
        for (int i = 0; i < smooth.length; i++) {
            double kept = Math.exp(-(series.x(i) - before) / reach);
            sum = kept * sum + (1 - kept) * smooth[i];
            weight = kept * weight + (1 - kept);
            before = series.x(i);
            if (weight > 0) {
                smooth[i] = sum / weight;
            }
        }
        return smooth;
    }
}
