package org.audiodigit.app.train;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The context menu of a run. */
final class RunMenu extends ContextMenu {

    RunMenu(RunRow row, RunActions actions, RunTable table) {
        MenuItem use = item(NewModelViewModel.USE, () -> actions.use(row));
        MenuItem rename = item("Rename", () -> table.rename(row));
        MenuItem evaluate = item("Evaluate", () -> actions.evaluate(row));
        MenuItem curves = item("Curves as CSV…", () -> actions.exportCsv(row));
        Menu export = new Menu("Export");
        export.getItems()
                .addAll(
                        item("Model as ZIP…", () -> actions.exportModel(row)),
                        item("Model as ONNX…", () -> actions.exportOnnx(row)),
                        item("Model as web page…", () -> actions.exportPage(row)),
                        new SeparatorMenuItem(),
                        curves);
        MenuItem delete = item("Delete", () -> actions.delete(row));
        getItems()
                .addAll(
                        use,
                        evaluate,
                        new SeparatorMenuItem(),
                        rename,
                        export,
                        new SeparatorMenuItem(),
                        delete);
        setOnShowing(
                event -> {
                    use.setDisable(!actions.canUse(row));
                    evaluate.setDisable(row.run().isEmpty());
                    rename.setDisable(!actions.canRename(row));
                    export.getItems().stream()
                            .filter(item -> item != curves)
                            .forEach(item -> item.setDisable(row.run().isEmpty()));
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
