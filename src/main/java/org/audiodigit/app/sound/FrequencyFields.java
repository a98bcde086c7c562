package org.audiodigit.app.sound;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.audiodigit.app.sound.axis.FrequencyRange;

/** Fields for the visible frequencies, and a button that shows all. */
final class FrequencyFields extends HBox {

    private static final double MAX_HERTZ = 192_000;

    private final SoundViewModel model;
    private final ValueField low =
            new ValueField("Lowest visible frequency, in Hz", 0, MAX_HERTZ, 0, this::setLow);
    private final ValueField high =
            new ValueField("Highest visible frequency, in Hz", 1, MAX_HERTZ, 0, this::setHigh);

    FrequencyFields(SoundViewModel model) {
        super(8);
        this.model = model;
        low.setId("frequency-low");
        high.setId("frequency-high");
        setAlignment(Pos.CENTER_LEFT);
        Button all = new Button("All");
        all.setId("frequency-all");
        all.setAccessibleText("Show all frequencies");
        all.setOnAction(event -> model.frequencies().fit());
        all.disableProperty()
                .bind(model.settings().frequencyRangeProperty().isEqualTo(FrequencyRange.ALL));
        getChildren().addAll(low, new Label("to"), high, new Label("Hz"), all);
        model.settings().frequencyRangeProperty().subscribe(range -> show());
        model.drawing().drawableProperty().subscribe(sound -> show());
    }

    private FrequencyRange visible() {
        return model.drawing().frequencies();
    }

    private void setLow(double hertz) {
        model.frequencies().show(hertz, visible().high());
        show();
    }

    private void setHigh(double hertz) {
        model.frequencies().show(visible().low(), hertz);
        show();
    }

    private void show() {
        low.show(visible().low());
        high.show(visible().high());
    }
}
