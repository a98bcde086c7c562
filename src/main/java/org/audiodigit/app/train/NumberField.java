package org.audiodigit.app.train;

import java.util.Locale;
import javafx.beans.property.StringProperty;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** A number that is typed, or stepped by the up and down keys. */
final class NumberField extends TextField {

    private final boolean byTens;

    /**
     * @param byTens whether a step goes to the next of 1, 3 and 10; otherwise by one
     */
    NumberField(StringProperty number, int columns, boolean byTens) {
        this.byTens = byTens;
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
            double now = Double.parseDouble(getText().strip());
            setText(byTens ? tens(now, up) : Long.toString((long) now + (up ? 1 : -1)));
            end();
        } catch (NumberFormatException typed) {
            // the room says what a number looks like
            end();
        }
    }

    private static String tens(double now, boolean up) {
        double power = Math.floor(Math.log10(now) * 2 + 1e-6 + (up ? 1 : -1)) / 2;
        double whole = Math.floor(power + 1e-6);
        int digit = power - whole > 0.1 ? 3 : 1;
        return String.format(Locale.ROOT, "%de%d", digit, (int) whole);
    }
}
