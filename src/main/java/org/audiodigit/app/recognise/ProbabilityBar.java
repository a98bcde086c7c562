package org.audiodigit.app.recognise;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** One label, its bar, and its probability in figures. */
final class ProbabilityBar extends Region {

    private static final PseudoClass BEST = PseudoClass.getPseudoClass("best");
    private static final double GAP = 8;
    private static final double FIGURES = 56;

    private final Label name = new Label();
    private final Region track = new Region();
    private final Region bar = new Region();
    private final Label figures = new Label();
    private final String label;
    private double nameWidth;
    private double share;

    ProbabilityBar(String label) {
        this.label = label;
        getStyleClass().add("bar-row");
        setAccessibleRole(AccessibleRole.TEXT);
        name.setText(label);
        name.getStyleClass().add("bar-name");
        track.getStyleClass().add("bar-track");
        bar.getStyleClass().add("bar");
        figures.getStyleClass().add("bar-figures");
        getChildren().addAll(name, track, bar, figures);
        clear();
    }

    void clear() {
        share = 0;
        figures.setText("");
        setAccessibleText(label);
        pseudoClassStateChanged(BEST, false);
        requestLayout();
    }

    void show(double probability, boolean best) {
        share = probability;
        figures.setText(RecognitionText.percent(probability));
        setAccessibleText(label + ": " + figures.getText());
        pseudoClassStateChanged(BEST, best);
        requestLayout();
    }

    void colour(String hex) {
        bar.setStyle("-fx-background-color: " + hex + ";");
    }

    /** All rows leave the same room for their names. */
    double nameWidth() {
        return name.prefWidth(-1);
    }

    void nameWidth(double width) {
        nameWidth = width;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double height = getHeight();
        double left = nameWidth + GAP;
        double room = Math.max(0, getWidth() - left - GAP - FIGURES);
        double thick = Math.min(32, Math.max(8, 0.7 * height));
        double top = (height - thick) / 2;
        name.resizeRelocate(0, 0, nameWidth, height);
        track.resizeRelocate(left, top, room, thick);
        double length = Math.round(share * room);
        bar.setVisible(length >= 1);
        bar.resizeRelocate(left, top, Math.max(length, 1), thick);
        figures.resizeRelocate(left + room + GAP, 0, FIGURES, height);
    }
}
