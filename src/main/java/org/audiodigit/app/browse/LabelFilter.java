package org.audiodigit.app.browse;

import java.util.List;
import javafx.collections.SetChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import org.audiodigit.app.workspace.LoadedDataset;
import org.controlsfx.control.SegmentedButton;

/** Which labels are listed: a button each, or a list to tick where there are many. */
final class LabelFilter extends StackPane {

    private static final int MOST_BUTTONS = 14;

    private final FilterViewModel filter;
    private Runnable forget = () -> {};

    LabelFilter(FilterViewModel filter) {
        this.filter = filter;
    }

    void show(LoadedDataset open) {
        forget.run();
        forget = () -> {};
        List<String> labels = open.dataset().labels();
        getChildren().setAll(labels.size() > MOST_BUTTONS ? list(open) : buttons(labels));
    }

    private Node list(LoadedDataset open) {
        var counts = open.dataset().clipsPerLabel();
        NameFilterBox choice =
                new NameFilterBox(
                        "Labels",
                        open.dataset().labels(),
                        label -> "%s (%,d)".formatted(label, counts.get(label)));
        forget = choice.join(filter.labels(), filter::labels);
        return choice;
    }

    private Node buttons(List<String> labels) {
        ToggleButton all = new ToggleButton("All");
        all.setId("label-all");
        all.setOnAction(event -> filter.labels(List.of()));
        SegmentedButton buttons = new SegmentedButton(all);
        buttons.setToggleGroup(null); // several may be chosen
        for (String label : labels) {
            ToggleButton button = new ToggleButton(label);
            button.setId("label-" + label);
            button.setAccessibleText("label " + label);
            button.setOnAction(event -> filter.toggleLabel(label));
            buttons.getButtons().add(button);
        }
        Runnable follow = () -> follow(buttons.getButtons());
        SetChangeListener<String> listener = change -> follow.run();
        filter.labels().addListener(listener);
        forget = () -> filter.labels().removeListener(listener);
        all.selectedProperty().addListener((is, old, now) -> follow.run());
        follow.run();
        return buttons;
    }

    private void follow(List<ToggleButton> buttons) {
        buttons.get(0).setSelected(filter.labels().isEmpty());
        for (ToggleButton button : buttons.subList(1, buttons.size())) {
            button.setSelected(filter.labels().contains(button.getText()));
        }
    }
}
