package org.audiodigit.app.evaluate;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;

/** Says what would be evaluated, and what the model knows of it. */
final class SubjectLabel extends Label {

    SubjectLabel(ObservableValue<Optional<EvaluationSubject>> subject) {
        getStyleClass().add("empty-text");
        setWrapText(true);
        textProperty().bind(subject.map(s -> s.map(SubjectLabel::words).orElse("")));
    }

    private static String words(EvaluationSubject subject) {
        int clips = subject.part().clips().size();
        if (clips == 0) {
            return "The model’s split, %s, leaves no clip in this part; choose another."
                    .formatted(subject.splitWords());
        }
        return "%s: %s. %s".formatted(subject.words(), ResultNumbers.clips(clips), subject.note());
    }
}
