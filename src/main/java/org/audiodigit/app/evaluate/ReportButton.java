package org.audiodigit.app.evaluate;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Writes a report on the shown result. */
final class ReportButton extends Button {

    ReportButton(EvaluateViewModel model) {
        super("Report…", new FontIcon(Feather.FILE_TEXT));
        setId("report-button");
        setAccessibleText("Report");
        setMinWidth(Region.USE_PREF_SIZE);
        setTooltip(
                new Tooltip(
                        "Write the settings, curves, tables and mistakes of this run to one HTML file"));
        setOnAction(event -> model.writeReport());
        disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> model.selection().resultProperty().get().isEmpty(),
                                model.selection().resultProperty()));
    }
}
