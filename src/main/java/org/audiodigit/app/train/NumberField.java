package org.audiodigit.app.train;

import java.util.Locale;
import javafx.beans.property.StringProperty;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** A text field for a number, which the up and down keys change. */
final class NumberField extends TextField {

    private final boolean logarithmic;

    /**
     * @param logarithmic whether the keys step through 1, 3, 10, 30, ...; otherwise by 1
     */
    NumberField(StringProperty number, int columns, boolean logarithmic) {
        this.logarithmic = logarithmic;
        getStyleClass().add("number-field");
        setPrefColumnCount(columns);
        textProperty().bindBidirectional(number);
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    }

    private void press(KeyEvent event) {
        boolean up = event.getCode() == KeyCode.UP;
        if (!up && event.getCode() != KeyCode.DOWN) {
            return;
        }
        event.consume();
        try {
            double number = Double.parseDouble(getText().strip());
            setText(logarithmic ? next(number, up) : Long.toString((long) number + (up ? 1 : -1)));
            end();
        } catch (NumberFormatException invalid) {
            // the room shows the problem
            end();
        }
    }

    private static String next(double number, boolean up) {
        double power = Math.floor(Math.log10(number) * 2 + 1e-6 + (up ? 1 : -1)) / 2;
        double whole = Math.floor(power + 1e-6);
        int digit = power - whole > 0.1 ? 3 : 1;
        return String.format(Locale.ROOT, "%de%d", digit, (int) whole);
    }
}
