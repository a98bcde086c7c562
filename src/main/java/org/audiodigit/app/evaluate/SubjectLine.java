package org.audiodigit.app.evaluate;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;

/** Says what would be evaluated, and what the model knows of it. */
final class SubjectLine extends Label {

    SubjectLine(ObservableValue<Optional<Subject>> subject) {
        getStyleClass().add("empty-text");
        setWrapText(true);
        textProperty().bind(subject.map(s -> s.map(SubjectLine::words).orElse("")));
    }

    private static String words(Subject subject) {
        int clips = subject.part().clips().size();
        if (clips == 0) {
            return "The model’s split, %s, leaves no clip in this part; choose another."
                    .formatted(subject.splitWords());
        }
        return "%s: %s. %s".formatted(subject.words(), Numbers.clips(clips), subject.note());
    }
}
