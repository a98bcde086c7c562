package org.audiodigit.app.evaluate;

import java.util.stream.Stream;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** How wide texts are, in pixels. */
final class TextWidth {

    private TextWidth() {}

    static double of(String text, double size) {
        Text measured = new Text(text);
        measured.setFont(Font.font(size));
        return Math.ceil(measured.getLayoutBounds().getWidth());
    }

    static double widest(Stream<String> texts, double size) {
        return texts.mapToDouble(text -> of(text, size)).max().orElse(0);
    }
}
