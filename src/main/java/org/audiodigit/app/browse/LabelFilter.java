package org.audiodigit.app.browse;

import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.audiodigit.app.view.CheckedNamesBox;
import org.audiodigit.app.workspace.LoadedDataset;
import org.audiodigit.common.Formats;
import org.controlsfx.control.SegmentedButton;

/** The choice of labels: one button a label, or a list of check boxes for many labels. */
final class LabelFilter extends StackPane {

    private static final int MAX_BUTTONS = 14;

    private final FilterViewModel filter;
    private final ObservableValue<Set<String>> chosen;
    private Subscription subscription = Subscription.EMPTY;

    LabelFilter(FilterViewModel filter) {
        this.filter = filter;
        chosen = filter.filterProperty().map(ClipFilter::labels);
    }

    void show(LoadedDataset open) {
        subscription.unsubscribe();
        List<String> labels = open.dataset().labels();
        if (labels.size() > MAX_BUTTONS) {
            showList(labels, open.dataset().clipsPerLabel());
        } else {
            showButtons(labels);
        }
    }

    private void showList(List<String> labels, Map<String, Integer> counts) {
        CheckedNamesBox box =
                new CheckedNamesBox(
                        "Labels",
                        labels,
                        label -> "%s (%s)".formatted(label, Formats.count(counts.get(label))));
        subscription = box.bind(chosen, filter::setLabel);
        getChildren().setAll(box);
    }

    private void showButtons(List<String> labels) {
        ToggleButton all = new ToggleButton("All");
        all.setId("label-all");
        all.setOnAction(
                event -> {
                    filter.setLabels(Set.of());
                    all.setSelected(true); // also if all labels were chosen before
                });
        SegmentedButton buttons = new SegmentedButton(all);
        buttons.setToggleGroup(null); // allows several labels
        for (String label : labels) {
            ToggleButton button = new ToggleButton(label);
            button.setId("label-" + label);
            button.setAccessibleText("label " + label);
            button.setOnAction(event -> filter.setLabel(label, button.isSelected()));
            buttons.getButtons().add(button);
        }
        subscription = chosen.subscribe(names -> select(buttons.getButtons(), names));
        getChildren().setAll(buttons);
    }

    private static void select(List<ToggleButton> buttons, Set<String> names) {
        buttons.get(0).setSelected(names.isEmpty());
        for (ToggleButton button : buttons.subList(1, buttons.size())) {
            button.setSelected(names.contains(button.getText()));
        }
    }
}
