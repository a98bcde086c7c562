package org.audiodigit.app.recognise;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.app.theme.Themes;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Lists the history, newest entry first, and shows the selected entry. */
final class HistoryPane extends VBox {

    private final RecogniseViewModel model;
    private final TableView<RecognitionEntry> table;

    /**
     * @param problem shown beside the title, where it moves nothing
     */
    HistoryPane(RecogniseViewModel model, Themes themes, Region problem) {
        super(4);
        this.model = model;
        getStyleClass().add("history");
        table = new HistoryTable(model, themes).table();
        VBox.setVgrow(table, Priority.ALWAYS);
        // showing the entry that is already shown does nothing, so the two listeners cannot loop
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(
                        entry -> {
                            if (entry != null) {
                                model.shown().show(entry);
                            }
                        });
        model.shown().entryProperty().subscribe(this::select);
        getChildren().addAll(heading(problem), table);
    }

    private void select(RecognitionEntry shown) {
        if (table.getItems().contains(shown)) {
            table.getSelectionModel().select(shown);
        } else {
            table.getSelectionModel().clearSelection();
        }
    }

    private HBox heading(Region problem) {
        Label title = new Label("History");
        title.getStyleClass().add("section-title");
        title.setMinWidth(USE_PREF_SIZE);
        StackPane space = new StackPane(problem);
        space.getStyleClass().add("message-place");
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line =
                new HBox(
                        8,
                        title,
                        space,
                        button("copy-history", "Copy as table", Feather.COPY, this::copy),
                        button(
                                "export-history",
                                "Export as CSV…",
                                Feather.DOWNLOAD,
                                model::exportHistory),
                        button(
                                "clear-history",
                                RoomAction.withKey("Clear history", RecogniseActions.CLEAR_KEY),
                                Feather.TRASH_2,
                                model::clearHistory));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Button button(String id, String text, Ikon icon, Runnable action) {
        Button button = new Button("", new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        button.setTooltip(new Tooltip(text));
        button.setAccessibleText(text);
        button.disableProperty().bind(Bindings.not(hasEntries(model)));
        button.setOnAction(event -> action.run());
        return button;
    }

    static BooleanBinding hasEntries(RecogniseViewModel model) {
        return Bindings.isNotEmpty(model.history().entries());
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(RecordingExport.clipboardText(model.history().entries()));
        Clipboard.getSystemClipboard().setContent(content);
    }
}
