package org.audiodigit.cli;

import java.util.ArrayList;
import java.util.List;
import org.audiodigit.common.Formats;
import org.audiodigit.model.Prediction;

/**
 * Formats predictions as lines of text: source, label, confidence, and for each label a bar one
 * character wide. Columns are as wide as the widest value so far, since lines are printed before
 * the last file is known.
 */
final class ClassifyText {

    private static final String BARS = "▁▂▃▄▅▆▇█";

    private int sourceWidth;

    /**
     * @param source the name of the file, or the device or time of a recorded word
     * @param sure whether the model is sure of the label; if not, a question mark follows it
     */
    String of(String source, Prediction prediction, boolean sure) {
        // a line break in a file name would split the line
        String name = source.replaceAll("\\p{Cntrl}", "?");
        sourceWidth = Math.max(sourceWidth, name.length());
        int labelWidth = prediction.labels().stream().mapToInt(String::length).max().orElse(0);
        String label = prediction.label() + (sure ? "" : "?");
        return padded(name, sourceWidth)
                + "  "
                + padded(label, labelWidth + 1)
                + " "
                + "%7s".formatted(Formats.percent(prediction.confidence()))
                + "  "
                + String.join(" ", bars(prediction));
    }

    private static List<String> bars(Prediction prediction) {
        List<String> bars = new ArrayList<>();
        for (int i = 0; i < prediction.labels().size(); i++) {
            int height = Math.round(prediction.probabilities()[i] * (BARS.length() - 1));
            bars.add(prediction.labels().get(i) + BARS.charAt(height));
        }
        return bars;
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
