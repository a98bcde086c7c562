package org.audiodigit.app.sound;

import java.util.function.DoubleConsumer;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.audiodigit.common.Formats;

/**
 * A text field for a number within limits. Enter or leaving the field applies it; a number beyond
 * the limits becomes the nearest limit, and a text that is no number the previous value.
 */
final class ValueField extends TextField {

    private final double min;
    private final double max;
    private final int decimals;
    private final DoubleConsumer apply;
    private double value = Double.NaN;

    ValueField(String name, double min, double max, int decimals, DoubleConsumer apply) {
        this.min = min;
        this.max = max;
        this.decimals = decimals;
        this.apply = apply;
        setAccessibleText(name);
        setPrefColumnCount(4);
        getStyleClass().add("value-field");
        setOnAction(event -> commit());
        focusedProperty()
                .subscribe(
                        focused -> {
                            if (!focused) {
                                commit();
                            }
                        });
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE && !getText().equals(text())) {
                        setText(text());
                        event.consume();
                    }
                });
    }

    /** Shows a value without applying it. */
    void show(double newValue) {
        value = newValue;
        setText(text());
    }

    private String text() {
        return Double.isNaN(value) ? "" : Formats.decimal(value, decimals);
    }

    private void commit() {
        if (getText().equals(text())) {
            return;
        }
        try {
            double entered = Double.parseDouble(getText().strip().replace(',', '.'));
            if (!Double.isNaN(entered)) {
                value = Math.max(min, Math.min(entered, max));
                apply.accept(value);
            }
        } catch (NumberFormatException invalid) {
            // the previous value returns
        }
        setText(text());
    }
}
