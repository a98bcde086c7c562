package org.audiodigit.app.evaluate;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.audiodigit.app.view.ComboBoxes;
import org.audiodigit.dataset.Part;

/** The choice of the part to evaluate on; only "all clips" for data sets of other trainings. */
final class PartComboBox extends ComboBox<Part> {

    private static final List<Part> PARTS =
            List.of(Part.TEST, Part.VALIDATION, Part.TRAIN, Part.ALL);

    PartComboBox(SubjectViewModel subjects) {
        setId("part-box");
        setMinWidth(Region.USE_PREF_SIZE);
        setAccessibleText("Part of the data set");
        setTooltip(new Tooltip("The part of the data set to evaluate on"));
        setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(Part part) {
                        return part == null ? "" : part.displayName();
                    }

                    @Override
                    public Part fromString(String text) {
                        throw new UnsupportedOperationException("the box is not editable");
                    }
                });
        show(PARTS, subjects.partProperty().get());
        subjects.subjectProperty()
                .subscribe(
                        subject ->
                                subject.ifPresent(
                                        s -> {
                                            if (s.own()) {
                                                show(PARTS, subjects.partProperty().get());
                                            } else {
                                                show(List.of(Part.ALL), Part.ALL);
                                            }
                                        }));
        valueProperty()
                .subscribe(part -> Optional.ofNullable(part).ifPresent(subjects::requestPart));
        ComboBoxes.restore(
                this,
                () -> setValue(getItems().size() == 1 ? Part.ALL : subjects.partProperty().get()));
    }

    private void show(List<Part> parts, Part chosen) {
        if (!getItems().equals(parts)) {
            getItems().setAll(parts);
        }
        setValue(chosen);
    }
}
