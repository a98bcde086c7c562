package org.audiodigit.app.browse;

import atlantafx.base.theme.Styles;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.audiodigit.app.browse.ClipCell.LabelCell;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.app.view.TableRows;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The table of clips. The view model filters and sorts; the table shows its rows and forwards what
 * the user selects.
 */
final class ClipTable extends TableView<ClipRow> {

    private static final double ROW_HEIGHT = 28;

    private final BrowseViewModel model;
    private final ClipColumnLayout layout;

    ClipTable(BrowseViewModel model, RoomContext context) {
        this.model = model;
        setId("clips");
        setAccessibleText("Clips of the data set");
        getStyleClass().addAll("clip-table", Styles.DENSE);
        setFixedCellSize(ROW_HEIGHT);
        List<ClipColumn> columns = ClipColumns.create(model, context.themes(), context.settings());
        getColumns().setAll(columns);
        layout = new ClipColumnLayout(this, columns);
        ColumnMenu columnMenu = new ColumnMenu(this, columns, layout);
        setContextMenu(menu(columns, columnMenu::showAtTable));
        setOnSort(event -> forwardOrder());
        setSortPolicy(table -> true); // the view model has sorted the rows by then
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        getSelectionModel().selectedItemProperty().subscribe(this::forwardSelection);
        model.list().shownProperty().subscribe(this::show);
        model.list().selectedProperty().subscribe(row -> showSelection());
        model.list().rowsProperty().subscribe(rows -> measure());
        model.list()
                .revisionProperty()
                .subscribe(
                        revision -> {
                            measure();
                            refresh();
                        });
        context.themes().themeProperty().subscribe(theme -> colourLabels());
    }

    /** Much faster than {@link #refresh}, which creates all cells again. */
    private void colourLabels() {
        lookupAll("." + LabelCell.STYLE).forEach(cell -> ((LabelCell) cell).colour());
    }

    private void measure() {
        layout.measure(model.list().rowsProperty().get().map(ClipRows::all).orElse(List.of()));
    }

    private void forwardSelection(ClipRow row) {
        if (row != null && selected().filter(row::equals).isEmpty()) {
            model.select(row);
        }
    }

    private Optional<ClipRow> selected() {
        return model.list().selectedProperty().get();
    }

    private void show(List<ClipRow> rows) {
        // cleared first, since the table would select whatever row gets the selected index
        getSelectionModel().clearSelection();
        getItems().setAll(rows);
        showSelection();
    }

    /** Selects the row that the view model has selected, and scrolls until it is visible. */
    private void showSelection() {
        TableRows.select(this, selected().map(getItems()::indexOf).orElse(-1));
    }

    private void forwardOrder() {
        Comparator<ClipRow> order = (a, b) -> 0;
        for (TableColumn<ClipRow, ?> column : getSortOrder()) {
            boolean descending = column.getSortType() == SortType.DESCENDING;
            order = order.thenComparing(((ClipColumn) column).order().comparator(descending));
        }
        model.list().sort(order);
        scrollTo(0); // the first rows are those that the user sorts for
    }

    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            model.playback().togglePlay();
            event.consume();
        }
    }

    private void click(MouseEvent event) {
        boolean onRow = !getSelectionModel().isEmpty() && isOnRow(event);
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && onRow) {
            model.playback().replay();
        }
    }

    /** Whether the mouse is over a row, not over a heading or the space below the last row. */
    private static boolean isOnRow(MouseEvent event) {
        Node node = event.getPickResult().getIntersectedNode();
        while (node != null && !(node instanceof TableRow<?>)) {
            node = node.getParent();
        }
        return node instanceof TableRow<?> row && !row.isEmpty();
    }

    /**
     * @param chooseColumns opens the menu of the columns
     */
    private ContextMenu menu(List<ClipColumn> columns, Runnable chooseColumns) {
        MenuItem flag = item("Flag as wrong", Feather.FLAG, model::toggleFlag);
        MenuItem choose = new MenuItem("Columns…", new FontIcon(Feather.COLUMNS));
        choose.setOnAction(event -> chooseColumns.run());
        ContextMenu menu =
                new ContextMenu(
                        item("Play", Feather.PLAY, row -> model.playback().replay()),
                        flag,
                        item("Copy path", Feather.COPY, ClipTable::copyPath),
                        new SeparatorMenuItem(),
                        sortMenu(columns),
                        choose);
        menu.setOnShowing(
                event ->
                        selected()
                                .ifPresent(
                                        row ->
                                                flag.setText(
                                                        row.flagged()
                                                                ? "Remove flag"
                                                                : "Flag as wrong")));
        return menu;
    }

    /** Sorts as a click on a heading does: a second time in descending order. */
    private Menu sortMenu(List<ClipColumn> columns) {
        Menu menu = new Menu("Sort by", new FontIcon(Feather.ARROW_DOWN));
        for (ClipColumn column : columns) {
            MenuItem item = new MenuItem(column.getText());
            item.setOnAction(
                    event -> {
                        boolean ascending =
                                getSortOrder().equals(List.of(column))
                                        && column.getSortType() == SortType.ASCENDING;
                        column.setSortType(ascending ? SortType.DESCENDING : SortType.ASCENDING);
                        getSortOrder().setAll(List.of(column));
                    });
            menu.getItems().add(item);
        }
        return menu;
    }

    private MenuItem item(String text, Ikon icon, Consumer<ClipRow> action) {
        MenuItem item = new MenuItem(text, new FontIcon(icon));
        item.setOnAction(event -> selected().ifPresent(action));
        return item;
    }

    private static void copyPath(ClipRow row) {
        ClipboardContent path = new ClipboardContent();
        path.putString(row.clip().file().toString());
        Clipboard.getSystemClipboard().setContent(path);
    }
}
