package org.audiodigit.app.browse;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import org.audiodigit.app.browse.ClipCell.FlagCell;
import org.audiodigit.app.browse.ClipCell.LabelCell;
import org.audiodigit.app.browse.ClipCell.PredictionCell;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.app.settings.Settings;
import org.audiodigit.app.theme.Themes;
import org.audiodigit.common.Formats;
import org.audiodigit.dataset.Part;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Creates the columns of the table of clips; the settings store which columns are visible. */
final class ClipColumns {

    private ClipColumns() {}

    static List<TableColumn<ClipRow, ClipRow>> create(
            BrowseViewModel model, Themes themes, Settings settings) {
        TableColumn<ClipRow, ClipRow> file = text(ClipOrder.FILE, "File", 121, ClipRow::name);
        file.setMaxWidth(Double.MAX_VALUE);
        List<TableColumn<ClipRow, ClipRow>> columns =
                List.of(
                        file,
                        column(ClipOrder.LABEL, "Label", 50, () -> new LabelCell(themes)),
                        text(
                                ClipOrder.SPEAKER,
                                "Speaker",
                                71,
                                row -> row.clip().speaker().orElse("")),
                        number(ClipOrder.TAKE, "Take", 47, ClipColumns::take),
                        number(
                                ClipOrder.SECONDS,
                                "Length (s)",
                                88,
                                row -> Formats.decimal(row.clip().seconds(), 2)),
                        number(
                                ClipOrder.RATE,
                                "Rate (Hz)",
                                81,
                                row -> Formats.count(row.clip().sampleRate())),
                        text(
                                ClipOrder.PART,
                                "Part",
                                81,
                                row ->
                                        row.part()
                                                .map(Part::displayName)
                                                .map(Formats::capitalised)
                                                .orElse("")),
                        column(ClipOrder.PREDICTED, "Predicted", 82, PredictionCell::new),
                        flag(model));
        columns.forEach(c -> remember(c, settings));
        return columns;
    }

    private static String take(ClipRow row) {
        return row.take() < 0 ? "" : Integer.toString(row.take());
    }

    private static void remember(TableColumn<ClipRow, ClipRow> column, Settings settings) {
        settings.remember("browse." + column.getId(), column.visibleProperty(), Boolean::valueOf);
    }

    private static TableColumn<ClipRow, ClipRow> flag(BrowseViewModel model) {
        TableColumn<ClipRow, ClipRow> column =
                column(ClipOrder.FLAG, "Flagged", 30, () -> new FlagCell(model::toggleFlag));
        column.getStyleClass().add("flag-column"); // the heading shows the icon, the menu the text
        Label heading = new Label(null, new FontIcon(Feather.FLAG));
        heading.setTooltip(
                new Tooltip(RoomAction.withKey("Flagged as wrong", BrowseRoom.FLAG_KEY)));
        heading.setAccessibleText("Flagged as wrong");
        column.setGraphic(heading);
        return column;
    }

    private static TableColumn<ClipRow, ClipRow> text(
            ClipOrder order, String title, double width, Function<ClipRow, String> text) {
        return column(order, title, width, () -> new ClipCell(text));
    }

    private static TableColumn<ClipRow, ClipRow> number(
            ClipOrder order, String title, double width, Function<ClipRow, String> text) {
        TableColumn<ClipRow, ClipRow> column =
                column(order, title, width, () -> ClipCell.ofNumber(text));
        column.getStyleClass().add("number-column");
        return column;
    }

    private static TableColumn<ClipRow, ClipRow> column(
            ClipOrder order, String title, double width, Supplier<ClipCell> cell) {
        TableColumn<ClipRow, ClipRow> column = new TableColumn<>(title);
        column.setId("column-" + order.name().toLowerCase(Locale.ROOT));
        column.setUserData(order); // read by the table when it is sorted
        column.setReorderable(false); // a slight drag would move the column instead of sorting
        column.setPrefWidth(width);
        column.setMinWidth(0.75 * width);
        column.setMaxWidth(width * 1.5);
        column.setCellValueFactory(data -> new ReadOnlyObjectWrapper<>(data.getValue()));
        column.setCellFactory(c -> cell.get());
        return column;
    }
}
