package org.audiodigit.app.view;

import java.util.stream.Stream;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** Measures the width of texts in pixels. */
public final class TextWidth {

    private TextWidth() {}

    public static double of(String text, Font font) {
        Text measured = new Text(text);
        measured.setFont(font);
        return measured.getLayoutBounds().getWidth();
    }

    /** The width of the widest text, rounded up to whole pixels; 0 without texts. */
    public static double widest(Stream<String> texts, Font font) {
        return Math.ceil(texts.mapToDouble(text -> of(text, font)).max().orElse(0));
    }
}
