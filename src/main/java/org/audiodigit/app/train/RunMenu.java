package org.audiodigit.app.train;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The context menu of a run. */
final class RunMenu extends ContextMenu {

    RunMenu(RunRow row, RunActions actions, RunTable table) {
        MenuItem use = item(NewModelViewModel.USE, () -> actions.use(row));
        MenuItem rename = item("Rename", () -> table.rename(row));
        MenuItem evaluate = item("Evaluate", () -> actions.evaluate(row));
        MenuItem export = item("Export model as ZIP…", () -> actions.exportModel(row));
        MenuItem curves = item("Export curves as CSV…", () -> actions.exportCsv(row));
        MenuItem delete = item("Delete", () -> actions.delete(row));
        getItems()
                .addAll(
                        use,
                        evaluate,
                        new SeparatorMenuItem(),
                        rename,
                        export,
                        curves,
                        new SeparatorMenuItem(),
                        delete);
        setOnShowing(
                event -> {
                    use.setDisable(!actions.canUse(row));
                    evaluate.setDisable(row.run().isEmpty());
                    rename.setDisable(!actions.canRename(row));
                    export.setDisable(row.run().isEmpty());
                    curves.setDisable(!row.hasCurves());
                    delete.setDisable(!actions.canDelete(row));
                });
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(event -> action.run());
        return item;
    }
}
