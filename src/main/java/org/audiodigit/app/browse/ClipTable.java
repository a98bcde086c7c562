package org.audiodigit.app.browse;

import atlantafx.base.theme.Styles;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.scene.control.SortEvent;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.audiodigit.app.room.RoomContext;

/** The clips of the data set, one a row. Filtering and ordering are the model's work. */
final class ClipTable extends TableView<ClipRow> {

    private static final double ROW_HEIGHT = 28;

    private final BrowseViewModel model;
    private boolean following;

    ClipTable(BrowseViewModel model, RoomContext context) {
        this.model = model;
        setId("clips");
        setAccessibleText("Clips of the data set");
        getStyleClass().addAll("clip-table", Styles.DENSE);
        setFixedCellSize(ROW_HEIGHT);
        setTableMenuButtonVisible(true);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        getColumns().setAll(new ClipColumns(model, context.themes()).all(context.settings()));
        setContextMenu(new ClipMenu(model));
        addEventHandler(SortEvent.<TableView<ClipRow>>sortEvent(), this::sort);
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        getSelectionModel().selectedItemProperty().subscribe(this::choose);
        model.list().shownProperty().subscribe(this::show);
        model.list().selectedProperty().subscribe(row -> follow());
        model.list().newsProperty().addListener((is, old, value) -> refresh());
        context.themes().themeProperty().addListener((is, old, theme) -> refresh());
    }

    private void choose(ClipRow row) {
        if (!following && row != null) {
            model.choose(row);
        }
    }

    /** With another list the table forgets what it is sorted by, so it is told again. */
    private void show(List<ClipRow> rows) {
        following = true;
        List<TableColumn<ClipRow, ?>> sortedBy = List.copyOf(getSortOrder());
        setItems(FXCollections.observableList(rows));
        getSortOrder().setAll(sortedBy);
        following = false;
        follow();
    }

    /** Selects what the model has selected, and scrolls no further than needed to see it. */
    private void follow() {
        Optional<ClipRow> row = model.list().selectedProperty().get();
        int index = row.map(getItems()::indexOf).orElse(-1);
        following = true;
        if (index < 0) {
            getSelectionModel().clearSelection();
        } else if (getSelectionModel().getSelectedIndex() != index) {
            getSelectionModel().clearAndSelect(index);
        }
        following = false;
        if (index >= 0) {
            reveal(index);
        }
    }

    private void reveal(int index) {
        if (lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            flow.scrollTo(index);
        } else {
            scrollTo(index);
        }
    }

    private void sort(SortEvent<TableView<ClipRow>> event) {
        event.consume();
        if (following) {
            return;
        }
        Comparator<ClipRow> order = (a, b) -> 0;
        for (TableColumn<ClipRow, ?> column : getSortOrder()) {
            boolean descending = column.getSortType() == SortType.DESCENDING;
            order = order.thenComparing(((ClipOrder) column.getUserData()).comparator(descending));
        }
        model.list().sort(order);
    }

    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            model.sound().togglePlay();
            event.consume();
        }
    }

    private void click(MouseEvent event) {
        boolean onRow = !getSelectionModel().isEmpty() && ClickedRow.isUnder(event);
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && onRow) {
            model.sound().replay();
        }
    }
}
