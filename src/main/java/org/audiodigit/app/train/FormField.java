package org.audiodigit.app.train;

import atlantafx.base.theme.Styles;
import javafx.beans.value.ObservableStringValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/**
 * Controls of a form with space below for what is wrong with them, so that nothing moves when it is
 * shown. Tool tip and accessible help describe a control or, if it is invalid, its problem.
 */
final class FormField extends VBox {

    private static final double TIP_WIDTH = 360;
    private static final Duration TIP_DURATION = Duration.seconds(20);

    private final Label problem = new Label();

    FormField(Node... controls) {
        HBox line = new HBox(8, controls);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("field-line");
        problem.getStyleClass().add("field-problem");
        // as wide as the controls
        problem.setMinWidth(0);
        problem.setPrefWidth(0);
        problem.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(line, problem);
    }

    /** A control with its name at the left. */
    static FormField labelled(String name, Control control) {
        Label label = new Label(name);
        label.setLabelFor(control);
        label.setMinWidth(USE_PREF_SIZE);
        return new FormField(label, control);
    }

    /** Describes a control by its tool tip and for screen readers. */
    static void describe(Control control, String description) {
        control.setTooltip(tip(description));
        control.setAccessibleHelp(description);
    }

    private static Tooltip tip(String sentence) {
        Tooltip tip = new Tooltip(sentence);
        tip.setWrapText(true);
        tip.setMaxWidth(TIP_WIDTH);
        tip.setShowDuration(TIP_DURATION);
        return tip;
    }

    /**
     * Marks a control as invalid while there is a problem.
     *
     * @param sentence the problem; empty without one
     * @param hint a text short enough for the space below the controls, e.g. the valid range
     */
    FormField check(
            Control control,
            String description,
            ObservableStringValue sentence,
            ObservableStringValue hint) {
        problem.setId(control.getId() + "-problem");
        problem.setTooltip(tip(""));
        sentence.subscribe(
                text -> {
                    boolean valid = text.isEmpty();
                    control.pseudoClassStateChanged(Styles.STATE_DANGER, !valid);
                    String help = valid ? description : text + " " + description;
                    control.getTooltip().setText(help);
                    control.setAccessibleHelp(help);
                    problem.getTooltip().setText(text);
                    problem.setVisible(!valid);
                });
        problem.textProperty().bind(hint);
        return this;
    }
}
