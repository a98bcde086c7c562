package org.audiodigit.app.browse;

import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.app.view.EmptyState;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Filters over the table of clips, and beside it what the selected clip looks like. */
final class BrowseView extends StackPane {

    private static final double TABLE_SHARE = 0.5;

    private final FilterBar filters;
    private final ClipTable table;

    BrowseView(BrowseModel model, RoomContext context) {
        getStyleClass().add("browse");
        filters = new FilterBar(model.list());
        table = new ClipTable(model, context);
        table.setPlaceholder(nothingMatches(model));
        VBox list = new VBox(table, new ListFooter(model));
        list.getStyleClass().add("clip-list");
        VBox.setVgrow(table, Priority.ALWAYS);
        SplitPane split = new SplitPane(list, new ClipPane(model, context.themes()));
        split.setDividerPositions(TABLE_SHARE);
        DoubleProperty divider = split.getDividers().get(0).positionProperty();
        context.settings().remember("browse.divider", divider, Double::valueOf);
        BorderPane room = new BorderPane(split);
        room.setTop(filters);
        Node nothing = nothingOpen(model);
        nothing.visibleProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> model.list().rowsProperty().get().isEmpty(),
                                model.list().rowsProperty()));
        room.visibleProperty().bind(nothing.visibleProperty().not());
        getChildren().addAll(room, nothing);
        FolderDrop.onto(this, model::open);
    }

    private static Node nothingOpen(BrowseModel model) {
        Button open = new Button("Open folder…", new FontIcon(Feather.FOLDER_PLUS));
        open.setDefaultButton(false);
        open.setOnAction(event -> model.openFolder());
        return new EmptyState(
                Feather.FOLDER,
                "No data set is open",
                "Open a folder of recordings, or drop one here. Ctrl+B opens the bundled recordings.",
                open);
    }

    private static Node nothingMatches(BrowseModel model) {
        Button reset = new Button("Reset the filters", new FontIcon(Feather.ROTATE_CCW));
        reset.setOnAction(event -> model.list().filter().reset());
        return new EmptyState(
                Feather.FILTER,
                "No clip matches the filters",
                "Choose other labels, speakers or words, or show all clips again.",
                reset);
    }

    void focusTable() {
        table.requestFocus();
    }

    void focusSearch() {
        filters.focusSearch();
    }
}
