package org.audiodigit.app.evaluate;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.audiodigit.app.view.ComboBoxes;
import org.audiodigit.dataset.Part;

/** Chooses the part of the model's split; of another data set there is only all of it. */
final class PartComboBox extends ComboBox<Part> {

    private final SubjectViewModel subjects;
    private boolean showing;

    PartComboBox(SubjectViewModel subjects) {
        this.subjects = subjects;
        setId("part-box");
        setMinWidth(Region.USE_PREF_SIZE);
        setAccessibleText("Part of the data set");
        setTooltip(new Tooltip("The part of the data set to evaluate on"));
        setConverter(new Names());
        show(List.of(Part.TEST, Part.VALIDATION, Part.TRAIN, Part.ALL), Part.TEST);
        subjects.subjectProperty().subscribe(s -> show(s));
        valueProperty()
                .addListener(
                        (is, old, part) -> {
                            if (!showing && part != null) {
                                subjects.wantedProperty().set(part);
                            }
                        });
        ComboBoxes.restore(this, this::showAgain);
    }

    private void showAgain() {
        if (getValue() == null) {
            setValue(getItems().size() == 1 ? Part.ALL : subjects.wantedProperty().get());
        }
    }

    private void show(Optional<EvaluationSubject> subject) {
        subject.ifPresent(
                s -> {
                    if (s.own()) {
                        show(
                                List.of(Part.TEST, Part.VALIDATION, Part.TRAIN, Part.ALL),
                                subjects.wantedProperty().get());
                    } else {
                        show(List.of(Part.ALL), Part.ALL);
                    }
                });
    }

    private void show(List<Part> parts, Part chosen) {
        showing = true;
        if (!getItems().equals(parts)) {
            getItems().setAll(parts);
        }
        setValue(chosen);
        showing = false;
    }

    private static final class Names extends StringConverter<Part> {

        @Override
        public String toString(Part part) {
            return part == null ? "" : part == Part.ALL ? "all clips" : EvaluateTexts.part(part);
        }

        @Override
        public Part fromString(String text) {
            throw new UnsupportedOperationException("parts are chosen, not typed");
        }
    }
}
