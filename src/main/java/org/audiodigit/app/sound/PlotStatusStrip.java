package org.audiodigit.app.sound;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.audiodigit.app.sound.PlotStatusViewModel.Field;

/** Shows the values of the selection and at the pointer, each always at the same position. */
final class PlotStatusStrip extends FlowPane {

    PlotStatusStrip(PlotStatusViewModel model) {
        setId("plot-status");
        getStyleClass().add("plot-status");
        HBox selection = new HBox();
        HBox pointer = new HBox();
        for (Field field : Field.values()) {
            (field.ofSelection() ? selection : pointer).getChildren().add(cell(field, model));
        }
        selection.getStyleClass().add("plot-status-group");
        pointer.getStyleClass().add("plot-status-group");
        getChildren().addAll(selection, pointer);
    }

    private static VBox cell(Field field, PlotStatusViewModel model) {
        Label caption = new Label(field.caption());
        caption.getStyleClass().add("plot-status-caption");
        Label value = new Label();
        value.setId("plot-" + field.caption().toLowerCase(Locale.ROOT));
        value.getStyleClass().add("plot-status-value");
        model.valuesProperty()
                .subscribe(
                        values -> {
                            value.setText(values.get(field));
                            value.setAccessibleText(field.description() + ": " + values.get(field));
                        });
        VBox cell = new VBox(caption, value);
        cell.getStyleClass().add("plot-status-cell");
        if (!field.ofSelection()) {
            cell.getStyleClass().add("wide"); // a zoomed view has more decimals
        }
        Tooltip.install(cell, new Tooltip(field.description()));
        return cell;
    }
}
