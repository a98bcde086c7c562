package org.audiodigit.app.suspicious;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import org.audiodigit.app.theme.LabelColours;
import org.audiodigit.app.theme.Themes;
import org.audiodigit.app.view.LabelDot;
import org.audiodigit.app.view.TableRows;
import org.audiodigit.app.workspace.ClipFlags;
import org.audiodigit.training.suspicion.Reason;
import org.audiodigit.training.suspicion.SuspiciousClip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The table of suspicious clips with their reasons. */
final class SuspiciousTable extends TableView<SuspiciousClip> {

    private static final double ROW_HEIGHT = 28;
    private static final double LABEL_WIDTH = 72;
    private static final double SCROLL_BAR = 18;

    /** Share of the width for the file names; the reasons are longer. */
    private static final double FILE_SHARE = 0.36;

    private final SuspiciousViewModel model;
    private final ClipFlags flags;
    private final Themes themes;

    /**
     * @param play plays the selected clip
     */
    SuspiciousTable(SuspiciousViewModel model, ClipFlags flags, Themes themes, Runnable play) {
        this.model = model;
        this.flags = flags;
        this.themes = themes;
        setId("suspicious-clips");
        setAccessibleText("Suspicious clips, the most suspicious first");
        getStyleClass().addAll("clip-table", Styles.DENSE);
        setFixedCellSize(ROW_HEIGHT);
        TableColumn<SuspiciousClip, SuspiciousClip> file =
                column("File", row -> row.clip().id(), this::flag);
        TableColumn<SuspiciousClip, SuspiciousClip> label =
                column("Label", row -> row.clip().label(), this::dot);
        label.setPrefWidth(LABEL_WIDTH);
        TableColumn<SuspiciousClip, SuspiciousClip> reason =
                column("Reason", SuspiciousClip::text, row -> Optional.empty());
        getColumns().setAll(List.of(file, label, reason));
        widthProperty()
                .subscribe(
                        width -> {
                            double rest = width.doubleValue() - LABEL_WIDTH - SCROLL_BAR;
                            file.setPrefWidth(FILE_SHARE * rest);
                            reason.setPrefWidth((1 - FILE_SHARE) * rest);
                        });
        setRowFactory(table -> row(play));
        getSelectionModel().selectedItemProperty().subscribe(this::forward);
        model.rowsProperty().subscribe(this::show);
        model.selectedProperty().subscribe(row -> showSelection());
        flags.flaggedProperty().subscribe(ids -> refresh());
        themes.themeProperty().subscribe(theme -> refresh());
    }

    /** The label that the other clips suggest. */
    static Optional<String> suggested(SuspiciousClip row) {
        return row.reasons().stream()
                .filter(Reason.WrongLabel.class::isInstance)
                .map(reason -> ((Reason.WrongLabel) reason).suggested())
                .findFirst();
    }

    private interface Graphic extends Function<SuspiciousClip, Optional<Node>> {}

    private TableColumn<SuspiciousClip, SuspiciousClip> column(
            String title, Function<SuspiciousClip, String> text, Graphic graphic) {
        TableColumn<SuspiciousClip, SuspiciousClip> column = new TableColumn<>(title);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
        column.setCellFactory(c -> new TextCell(text, graphic));
        return column;
    }

    private Optional<Node> flag(SuspiciousClip row) {
        if (!flags.isFlagged(row.clip())) {
            return Optional.empty();
        }
        FontIcon icon = new FontIcon(Feather.FLAG);
        icon.getStyleClass().add("suspicious-flag");
        return Optional.of(icon);
    }

    private Optional<Node> dot(SuspiciousClip row) {
        int index = LabelColours.index(row.clip().label(), model.labels());
        return Optional.of(new LabelDot(index, themes.get()));
    }

    private TableRow<SuspiciousClip> row(Runnable play) {
        TableRow<SuspiciousClip> row = new TableRow<>();
        row.setOnMouseClicked(
                event -> {
                    if (!row.isEmpty()
                            && event.getButton() == MouseButton.PRIMARY
                            && event.getClickCount() == 2) {
                        play.run();
                    }
                });
        return row;
    }

    private void forward(SuspiciousClip row) {
        if (row != null && model.selectedProperty().get().filter(row::equals).isEmpty()) {
            model.select(row);
        }
    }

    private void show(List<SuspiciousClip> rows) {
        // cleared first, since the table would select whatever row gets the selected index
        getSelectionModel().clearSelection();
        getItems().setAll(rows);
        showSelection();
    }

    private void showSelection() {
        TableRows.select(this, model.selectedProperty().get().map(getItems()::indexOf).orElse(-1));
    }

    private static final class TextCell extends TableCell<SuspiciousClip, SuspiciousClip> {

        private final Function<SuspiciousClip, String> text;
        private final Graphic graphic;
        private final Tooltip tip = new Tooltip();

        TextCell(Function<SuspiciousClip, String> text, Graphic graphic) {
            this.text = text;
            this.graphic = graphic;
            tip.setWrapText(true);
            tip.setMaxWidth(480);
        }

        @Override
        protected void updateItem(SuspiciousClip row, boolean empty) {
            super.updateItem(row, empty);
            String shown = empty || row == null ? null : text.apply(row);
            setText(shown);
            tip.setText(shown);
            setTooltip(shown == null ? null : tip);
            setGraphic(shown == null ? null : graphic.apply(row).orElse(null));
        }
    }
}
