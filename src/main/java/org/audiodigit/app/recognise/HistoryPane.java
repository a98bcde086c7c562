package org.audiodigit.app.recognise;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.app.theme.Themes;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What was heard before, newest first; a chosen one is shown again. */
final class HistoryPane extends VBox {

    private final RecogniseViewModel model;
    private final ListView<RecognitionEntry> list = new ListView<>();
    private boolean following;

    HistoryPane(RecogniseViewModel model, Themes themes) {
        super(4);
        this.model = model;
        getStyleClass().add("history");
        list.setId("history");
        list.setAccessibleText("Heard before");
        list.getStyleClass().addAll(Styles.DENSE, "edge-to-edge");
        list.setItems(model.history().entries());
        list.setCellFactory(cell -> new RecognitionCell(themes));
        list.setPlaceholder(quiet("What was heard is listed here."));
        VBox.setVgrow(list, Priority.ALWAYS);
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(
                        entry -> {
                            if (entry != null && !following) {
                                model.showAgain(entry);
                            }
                        });
        model.shownProperty().subscribe(shown -> follow());
        themes.themeProperty().subscribe(theme -> list.refresh());
        getChildren().addAll(heading(), list);
    }

    /** The line of the one that is shown is selected, wherever that was chosen. */
    private void follow() {
        following = true;
        model.shownProperty()
                .get()
                .ifPresentOrElse(
                        shown -> list.getSelectionModel().select(shown),
                        () -> list.getSelectionModel().clearSelection());
        following = false;
    }

    private HBox heading() {
        Label title = new Label("Heard before");
        title.getStyleClass().add("section-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line =
                new HBox(
                        4,
                        title,
                        space,
                        button("copy-history", "Copy as a table", Feather.COPY, this::copy),
                        button(
                                "export-history",
                                "Export as CSV…",
                                Feather.DOWNLOAD,
                                model::exportHistory),
                        button(
                                "clear-history",
                                RoomAction.withKey("Clear the history", RecogniseActions.CLEAR_KEY),
                                Feather.TRASH_2,
                                model::clearHistory));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Button button(String id, String text, Ikon icon, Runnable run) {
        Button button = new Button("", new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        button.setTooltip(new Tooltip(text));
        button.setAccessibleText(text);
        button.disableProperty().bind(Bindings.not(any(model)));
        button.setOnAction(event -> run.run());
        return button;
    }

    static BooleanBinding any(RecogniseViewModel model) {
        return Bindings.isNotEmpty(model.history().entries());
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(model.historyForClipboard());
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static Label quiet(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("quiet-line");
        return label;
    }
}
