package org.audiodigit.app.recognise;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import org.audiodigit.app.sound.PlotSegments;
import org.audiodigit.app.view.TextWidth;

/**
 * The words of a recording as one line, with the selected one marked. If there are too many for the
 * width, those around the selected one are shown, or the last ones while the recording is being
 * recognised. A click selects a word.
 */
final class WordLine extends Region {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass UNSURE = PseudoClass.getPseudoClass("unsure");

    private static final String MORE = "…";
    private static final Font FONT = Font.font("System", FontWeight.BOLD, 22);

    /** Padding of a word to the left and to the right. */
    private static final double PADDING = 6;

    private static final double GAP = 2;

    private static final double EXTRA = 2 * PADDING + GAP;

    private final SegmentsViewModel model;
    private final HBox words = new HBox(GAP);

    WordLine(SegmentsViewModel model) {
        this.model = model;
        setId("words");
        getStyleClass().add("word-line");
        setAccessibleRole(AccessibleRole.TEXT);
        setMinWidth(0);
        words.setManaged(false);
        getChildren().add(words);
        model.visible().subscribe(list -> requestLayout());
        model.selectedProperty().subscribe(index -> requestLayout());
        model.listProperty()
                .subscribe(list -> setAccessibleText(list.size() > 1 ? list.text() : ""));
    }

    @Override
    protected void layoutChildren() {
        words.getChildren().setAll(visible(getWidth()));
        // the text of the first word begins at the edge
        words.resizeRelocate(-PADDING, 0, getWidth() + PADDING, getHeight());
        words.layout();
    }

    private List<Label> visible(double width) {
        SegmentList list = model.visible().getValue();
        List<Label> labels = new ArrayList<>();
        if (list.size() < 2) {
            return labels;
        }
        int selected = model.selectedProperty().get();
        // while the recording is being recognised, its last words are shown
        boolean growing = model.listProperty().get().isEmpty();
        int first = growing ? list.size() - 1 : Math.max(0, selected);
        int last = first;
        double left = width - width(list, first);
        // grows to both sides, and leaves space for the marks of the words that do not fit
        boolean grown = true;
        while (grown) {
            grown = false;
            if (last + 1 < list.size() && fits(left, list, last + 1)) {
                left -= width(list, ++last);
                grown = true;
            }
            if (first > 0 && fits(left, list, first - 1)) {
                left -= width(list, --first);
                grown = true;
            }
        }
        if (first > 0) {
            labels.add(more());
        }
        for (int i = first; i <= last; i++) {
            labels.add(word(list, i, selected));
        }
        if (last < list.size() - 1) {
            labels.add(more());
        }
        return labels;
    }

    private static boolean fits(double left, SegmentList list, int index) {
        double marks = 2 * (TextWidth.of(MORE, FONT) + EXTRA);
        return left - width(list, index) >= marks;
    }

    private static double width(SegmentList list, int index) {
        return TextWidth.of(list.get(index).text(), FONT) + EXTRA;
    }

    private static Label more() {
        Label label = new Label(MORE);
        label.getStyleClass().add("word");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private Label word(SegmentList list, int index, int selected) {
        Segment segment = list.get(index);
        Label label = new Label(segment.text());
        label.getStyleClass().add("word");
        label.setMinWidth(USE_PREF_SIZE);
        label.pseudoClassStateChanged(SELECTED, index == selected);
        label.pseudoClassStateChanged(UNSURE, !segment.sure());
        label.setOnMouseClicked(
                event -> {
                    if (event.getButton() == MouseButton.PRIMARY) {
                        model.select(index == selected ? PlotSegments.NONE : index);
                    }
                });
        return label;
    }
}
