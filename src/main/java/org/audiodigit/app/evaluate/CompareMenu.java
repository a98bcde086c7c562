package org.audiodigit.app.evaluate;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.app.workspace.ModelLibrary.ModelEntry;
import org.audiodigit.app.workspace.Workspace;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The choice of models to compare with the evaluated one. */
final class CompareMenu extends MenuButton {

    private final EvaluateViewModel model;
    private final BooleanBinding canRun; // stored, since bindings are weak

    CompareMenu(EvaluateViewModel model) {
        super("Compare with…", new FontIcon(Feather.COPY));
        this.model = model;
        setId("compare-menu");
        setAccessibleText(getText());
        setTooltip(
                new Tooltip(
                        RoomAction.withKey(
                                "Evaluate other models on the same clips and compare them",
                                ResultActions.COMPARE_KEY)));
        canRun = model.canRun();
        disableProperty().bind(canRun.not());
        getItems().add(otherFolder());
        setOnShowing(event -> update());
    }

    private void update() {
        Workspace workspace = model.context().workspace();
        workspace.library().refresh();
        List<MenuItem> items = new ArrayList<>();
        for (ModelEntry entry : workspace.library().models()) {
            if (model.evaluated()
                    .modelProperty()
                    .get()
                    .filter(m -> m.isFrom(entry.folder()))
                    .isEmpty()) {
                items.add(item(entry));
            }
        }
        if (!items.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        items.add(otherFolder());
        if (model.selection().comparisonProperty().get().isPresent()) {
            MenuItem end = new MenuItem("End the comparison");
            end.setOnAction(event -> model.comparison().clear());
            items.add(end);
        }
        getItems().setAll(items);
    }

    private MenuItem item(ModelEntry entry) {
        CheckMenuItem item = new CheckMenuItem(entry.name() + "  ·  " + entry.details());
        item.setMnemonicParsing(false);
        item.setSelected(model.comparison().isCompared(entry.folder()));
        item.setOnAction(event -> model.compareWith(entry.folder(), entry.name()));
        return item;
    }

    private MenuItem otherFolder() {
        MenuItem other = new MenuItem("Other folder…");
        other.setOnAction(event -> model.compareWithFolder());
        return other;
    }
}
