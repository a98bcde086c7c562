package org.audiodigit.app.recognise;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import org.audiodigit.app.theme.LabelColours;
import org.audiodigit.app.theme.Themes;
import org.audiodigit.app.view.TextWidth;
import org.audiodigit.model.Prediction;

/** A bar for the probability of every label, in more than one column if there are many labels. */
final class ProbabilityBars extends Region {

    private static final double MIN_ROW_HEIGHT = 14;
    private static final double MAX_ROW_HEIGHT = 56;
    private static final double COLUMN_GAP = 24;

    private final Themes themes;
    private List<Bar> rows = List.of();
    private List<String> labels = List.of();

    ProbabilityBars(Themes themes) {
        this.themes = themes;
        setId("bars");
        getStyleClass().add("bars");
        setMinHeight(0);
        themes.themeProperty().subscribe(theme -> colour());
    }

    /**
     * @param modelLabels the labels to show without a recognition
     */
    void show(Optional<Recognition> recognition, List<String> modelLabels) {
        Optional<Prediction> prediction = recognition.map(Recognition::prediction);
        setLabels(prediction.map(Prediction::labels).orElse(modelLabels));
        for (int i = 0; i < rows.size(); i++) {
            if (prediction.isPresent()) {
                Prediction p = prediction.get();
                rows.get(i).show(p.probabilities()[i], i == p.best());
            } else {
                rows.get(i).clear();
            }
        }
    }

    private void setLabels(List<String> newLabels) {
        if (newLabels.equals(labels)) {
            return;
        }
        labels = newLabels;
        rows = newLabels.stream().map(Bar::new).toList();
        getChildren().setAll(rows);
        colour();
    }

    private void colour() {
        Map<String, Integer> colours = LabelColours.indices(labels);
        rows.forEach(row -> row.setColour(LabelColours.hex(colours.get(row.label), themes.get())));
    }

    @Override
    protected void layoutChildren() {
        if (rows.isEmpty()) {
            return;
        }
        int maxPerColumn = (int) Math.max(1, getHeight() / MIN_ROW_HEIGHT);
        int columns = (rows.size() + maxPerColumn - 1) / maxPerColumn;
        int perColumn = (rows.size() + columns - 1) / columns;
        double height = Math.min(MAX_ROW_HEIGHT, Math.floor(getHeight() / perColumn));
        double width = (getWidth() - COLUMN_GAP * (columns - 1)) / columns;
        double nameWidth = rows.stream().mapToDouble(Bar::nameWidth).max().orElse(0);
        for (int i = 0; i < rows.size(); i++) {
            Bar row = rows.get(i);
            row.setNameWidth(Math.min(nameWidth, width / 3));
            double left = (i / perColumn) * (width + COLUMN_GAP);
            row.resizeRelocate(left, (i % perColumn) * height, width, height);
        }
    }

    /** A label with its bar and its probability as a number. */
    private static final class Bar extends Region {

        private static final PseudoClass BEST = PseudoClass.getPseudoClass("best");
        private static final double GAP = 8;
        private static final double NUMBER_WIDTH = 56;

        private final Label name = new Label();
        private final Region track = new Region();
        private final Region bar = new Region();
        private final Label number = new Label();
        private final String label;
        private double nameWidth;
        private double probability;

        private Bar(String label) {
            this.label = label;
            getStyleClass().add("bar-row");
            setAccessibleRole(AccessibleRole.TEXT);
            name.setText(label);
            name.getStyleClass().add("bar-name");
            track.getStyleClass().add("bar-track");
            bar.getStyleClass().add("bar");
            number.getStyleClass().add("bar-figures");
            getChildren().addAll(name, track, bar, number);
            clear();
        }

        private void clear() {
            probability = 0;
            number.setText("");
            setAccessibleText(label);
            pseudoClassStateChanged(BEST, false);
            requestLayout();
        }

        private void show(double newProbability, boolean best) {
            probability = newProbability;
            number.setText(RecognitionText.percent(newProbability));
            setAccessibleText(label + ": " + number.getText());
            pseudoClassStateChanged(BEST, best);
            requestLayout();
        }

        private void setColour(String hex) {
            bar.setStyle("-fx-background-color: " + hex + ";");
        }

        /** The width in bold type, which the name of the best label has. */
        private double nameWidth() {
            Font font = name.getFont();
            return Math.ceil(
                    TextWidth.of(
                            label, Font.font(font.getFamily(), FontWeight.BOLD, font.getSize())));
        }

        /** Sets the width that all rows reserve for their names. */
        private void setNameWidth(double width) {
            nameWidth = width;
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            double height = getHeight();
            double left = nameWidth + GAP;
            double maxLength = Math.max(0, getWidth() - left - GAP - NUMBER_WIDTH);
            double thickness = Math.min(32, Math.max(8, 0.7 * height));
            double top = (height - thickness) / 2;
            name.resizeRelocate(0, 0, nameWidth, height);
            track.resizeRelocate(left, top, maxLength, thickness);
            double length = Math.round(probability * maxLength);
            bar.setVisible(length >= 1);
            bar.resizeRelocate(left, top, Math.max(length, 1), thickness);
            number.resizeRelocate(left + maxLength + GAP, 0, NUMBER_WIDTH, height);
        }
    }
}
