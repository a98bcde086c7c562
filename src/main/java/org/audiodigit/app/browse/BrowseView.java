package org.audiodigit.app.browse;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.app.view.EmptyState;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Filters over the table of clips, and beside it what the selected clip looks like. */
final class BrowseView extends StackPane {

    private static final double TABLE_SHARE = 0.55;

    private final BrowseViewModel model;
    private final Button open = new Button("Open folder…", new FontIcon(Feather.FOLDER_PLUS));
    private final FilterBar filters;
    private final ClipTable table;
    private boolean focusWanted;

    BrowseView(BrowseViewModel model, RoomContext context) {
        this.model = model;
        getStyleClass().add("browse");
        filters = new FilterBar(model.list());
        table = new ClipTable(model, context);
        table.setPlaceholder(nothingMatches(model));
        VBox list = new VBox(table, new ListFooter(model));
        list.getStyleClass().add("clip-list");
        VBox.setVgrow(table, Priority.ALWAYS);
        SplitPane split = new SplitPane(list, new ClipDetailPane(model, context.themes()));
        SplitPane.setResizableWithParent(list, false);
        split.setDividerPositions(TABLE_SHARE);
        DoubleProperty divider = split.getDividers().get(0).positionProperty();
        context.settings().remember("browse.divider", divider, Double::valueOf);
        BorderPane room = new BorderPane(split);
        room.setTop(filters);
        EmptyState nothing = nothingOpen(model);
        room.visibleProperty()
                .bind(model.list().rowsProperty().map(Optional::isPresent).orElse(false));
        nothing.visibleProperty()
                .bind(
                        Bindings.isEmpty(context.tasks().shown())
                                .and(Bindings.not(room.visibleProperty())));
        room.visibleProperty().addListener((is, was, seen) -> passFocusOn());
        getChildren().addAll(room, nothing);
        FolderDropTarget.onto(this, model::open);
    }

    private EmptyState nothingOpen(BrowseViewModel model) {
        open.setId("open-first");
        open.setOnAction(event -> model.openFolder());
        return new EmptyState(
                Feather.FOLDER,
                "No data set is open",
                "Open a folder of recordings, or drop one here. "
                        + RoomAction.keyText("Shortcut+B")
                        + " opens the bundled recordings.",
                open);
    }

    private static Node nothingMatches(BrowseViewModel model) {
        Button reset = new Button("Reset the filters", new FontIcon(Feather.ROTATE_CCW));
        reset.setOnAction(event -> model.list().filter().reset());
        return new EmptyState(
                Feather.FILTER,
                "No clip matches the filters",
                "Choose other labels, speakers or words, or show all clips again.",
                reset);
    }

    /** Gives the keyboard to the table, as soon as there is something in it. */
    void focusTable() {
        boolean listed = model.list().rowsProperty().get().isPresent();
        focusWanted = !listed;
        (listed ? table : open).requestFocus();
    }

    private void passFocusOn() {
        if (focusWanted) {
            focusTable();
        }
    }

    void focusSearch() {
        filters.focusSearch();
    }
}
