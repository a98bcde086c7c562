package org.audiodigit.app.browse;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.audiodigit.app.map.MapView;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.app.suspicious.SuspiciousView;
import org.audiodigit.app.theme.Themes;
import org.audiodigit.app.view.EmptyState;
import org.audiodigit.app.view.RowsSkeleton;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The filters above the table of clips, and the selected clip beside it. */
final class BrowseView extends StackPane {

    static final double TABLE_SHARE = 0.57;

    private final Button open = new Button("Open folder…", new FontIcon(Feather.FOLDER_PLUS));
    private final BrowseViewModel model;
    private final FilterBar filters;
    private final ClipTable table;
    private final Themes themes;

    /** Built later, so that the window opens sooner. */
    private Optional<MapView> map = Optional.empty();

    private Optional<SuspiciousView> suspicious = Optional.empty();

    private boolean focusPending;

    BrowseView(BrowseViewModel model, RoomContext context) {
        this.model = model;
        this.themes = context.themes();
        getStyleClass().add("browse");
        filters = new FilterBar(model.list());
        table = new ClipTable(model, context);
        table.setPlaceholder(noMatch(model));
        VBox list = new VBox(table, new ListFooter(model));
        list.getStyleClass().add("clip-list");
        VBox.setVgrow(table, Priority.ALWAYS);
        StackPane pages = new StackPane();
        model.pageProperty()
                .subscribe(
                        page ->
                                pages.getChildren()
                                        .setAll(
                                                switch (page) {
                                                    case TABLE -> list;
                                                    case MAP -> map();
                                                    case SUSPICIOUS -> suspicious();
                                                }));
        VBox left = new VBox(new PageBar(model), pages);
        VBox.setVgrow(pages, Priority.ALWAYS);
        SplitPane split = new SplitPane(left, new ClipDetailPane(model, context.themes()));
        split.setDividerPositions(TABLE_SHARE);
        DoubleProperty divider = split.getDividers().get(0).positionProperty();
        context.settings().remember("browse.divider", divider, Double::valueOf);
        BorderPane room = new BorderPane(split);
        room.setTop(filters);
        EmptyState noDataset = noDataset(model);
        room.visibleProperty()
                .bind(model.list().rowsProperty().map(Optional::isPresent).orElse(false));
        noDataset
                .visibleProperty()
                .bind(
                        Bindings.isEmpty(context.tasks().shown())
                                .and(Bindings.not(room.visibleProperty()))
                                .and(isEmpty(context.workspace().data().openProperty())));
        RowsSkeleton skeleton = new RowsSkeleton(TABLE_SHARE);
        skeleton.visibleProperty()
                .bind(Bindings.not(room.visibleProperty().or(noDataset.visibleProperty())));
        room.visibleProperty().subscribe((before, visible) -> focusTableIfPending());
        getChildren().addAll(skeleton, room, noDataset);
        acceptFolders();
    }

    private static BooleanBinding isEmpty(ObservableValue<? extends Optional<?>> value) {
        return Bindings.createBooleanBinding(() -> value.getValue().isEmpty(), value);
    }

    private EmptyState noDataset(BrowseViewModel model) {
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

    private static Node noMatch(BrowseViewModel model) {
        Button reset = new Button("Reset the filters", new FontIcon(Feather.ROTATE_CCW));
        reset.setOnAction(event -> model.list().filter().reset());
        return new EmptyState(
                Feather.FILTER,
                "No clip matches the filters",
                "Choose other labels, speakers or search words, or reset the filters.",
                reset);
    }

    private void acceptFolders() {
        setOnDragOver(
                event -> {
                    if (folder(event).isPresent()) {
                        event.acceptTransferModes(TransferMode.COPY);
                        event.consume();
                    }
                });
        setOnDragDropped(
                event -> {
                    Optional<Path> folder = folder(event);
                    folder.ifPresent(model::open);
                    event.setDropCompleted(folder.isPresent());
                    event.consume();
                });
    }

    private static Optional<Path> folder(DragEvent event) {
        return event.getDragboard().getFiles().stream()
                .map(File::toPath)
                .filter(Files::isDirectory)
                .findFirst();
    }

    MapView map() {
        MapView built = map.orElseGet(() -> new MapView(model.map(), themes));
        map = Optional.of(built);
        return built;
    }

    SuspiciousView suspicious() {
        SuspiciousView built =
                suspicious.orElseGet(
                        () ->
                                new SuspiciousView(
                                        model.suspicious(),
                                        model.flags(),
                                        themes,
                                        model.playback()::togglePlay,
                                        model::toggleFlag));
        suspicious = Optional.of(built);
        return built;
    }

    /** Moves the keyboard focus to the shown page. */
    void focusPage() {
        if (model.pageProperty().get() == BrowsePage.MAP) {
            map().focus();
        } else if (model.pageProperty().get() == BrowsePage.SUSPICIOUS) {
            suspicious().focus();
        } else {
            focusTable();
        }
    }

    /** Moves the keyboard focus to the table as soon as it has rows. */
    private void focusTable() {
        boolean hasRows = model.list().rowsProperty().get().isPresent();
        focusPending = !hasRows;
        (hasRows ? table : open).requestFocus();
    }

    private void focusTableIfPending() {
        if (focusPending) {
            focusTable();
        }
    }

    void focusSearch() {
        filters.focusSearch();
    }
}
