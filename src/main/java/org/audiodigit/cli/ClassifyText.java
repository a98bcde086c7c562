package org.audiodigit.cli;

import java.util.ArrayList;
import java.util.List;
import org.audiodigit.model.Prediction;

/**
 * Predictions as lines for people: what was heard, label, confidence, and for every label a bar one
 * character wide. Columns are as wide as the widest so far, since lines are printed before the last
 * file is known. A label that the model is not sure of has a question mark.
 */
final class ClassifyText {

    private static final String BARS = "▁▂▃▄▅▆▇█";

    private int soundWidth;

    /**
     * @param sound the file's name, or what else tells what was heard
     * @param sure whether the model is
     */
    String of(String sound, Prediction prediction, boolean sure) {
        // a line break in a name would make two lines of one file
        String name = sound.replaceAll("\\p{Cntrl}", "?");
        soundWidth = Math.max(soundWidth, name.length());
        int labelWidth = prediction.labels().stream().mapToInt(String::length).max().orElse(0);
        String label = prediction.label() + (sure ? "" : "?");
        return padded(name, soundWidth)
                + "  "
                + padded(label, labelWidth + 1)
                + " "
                + "%7s".formatted(TextNumbers.percent(prediction.confidence()))
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
