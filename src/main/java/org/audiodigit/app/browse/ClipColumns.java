package org.audiodigit.app.browse;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.app.settings.Settings;
import org.audiodigit.app.theme.Themes;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The columns of the table of clips. Which of them are hidden is remembered. */
final class ClipColumns {

    private final BrowseViewModel model;
    private final Themes themes;

    ClipColumns(BrowseViewModel model, Themes themes) {
        this.model = model;
        this.themes = themes;
    }

    List<TableColumn<ClipRow, ClipRow>> all(Settings settings) {
        List<TableColumn<ClipRow, ClipRow>> columns =
                List.of(
                        widest(text(ClipOrder.FILE, "file", 128, ClipRow::name)),
                        column(ClipOrder.LABEL, "label", 52, () -> new LabelCell(themes)),
                        text(
                                ClipOrder.SPEAKER,
                                "speaker",
                                88,
                                row -> row.clip().speaker().orElse("")),
                        number(ClipOrder.TAKE, "take", 52, ClipColumns::take),
                        number(
                                ClipOrder.SECONDS,
                                "s",
                                46,
                                row -> ClipText.seconds(row.clip().seconds())),
                        number(
                                ClipOrder.RATE,
                                "Hz",
                                60,
                                row -> ClipText.hertz(row.clip().sampleRate())),
                        text(
                                ClipOrder.PART,
                                "part",
                                76,
                                row -> row.part().map(ClipText::part).orElse("")),
                        column(ClipOrder.PREDICTED, "predicted", 92, PredictionCell::new),
                        flag());
        columns.forEach(c -> remember(c, settings));
        return columns;
    }

    private static String take(ClipRow row) {
        return row.take() < 0 ? "" : Integer.toString(row.take());
    }

    private static void remember(TableColumn<ClipRow, ClipRow> column, Settings settings) {
        settings.remember("browse." + column.getId(), column.visibleProperty(), Boolean::valueOf);
    }

    private static TableColumn<ClipRow, ClipRow> widest(TableColumn<ClipRow, ClipRow> column) {
        column.setMaxWidth(Double.MAX_VALUE);
        return column;
    }

    private TableColumn<ClipRow, ClipRow> flag() {
        TableColumn<ClipRow, ClipRow> column =
                column(ClipOrder.FLAG, "", 36, () -> new FlagCell(model::toggleFlag));
        Label heading = new Label(null, new FontIcon(Feather.FLAG));
        heading.setTooltip(
                new Tooltip(RoomAction.withKey("Flagged as wrong", BrowseRoom.FLAG_KEY)));
        heading.setAccessibleText("flagged as wrong");
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

    /** A column keeps its order as user data, by which the table tells what to sort by. */
    private static TableColumn<ClipRow, ClipRow> column(
            ClipOrder order, String title, double width, Supplier<ClipCell> cell) {
        TableColumn<ClipRow, ClipRow> column = new TableColumn<>(title);
        column.setId("column-" + order.name().toLowerCase(Locale.ROOT));
        column.setUserData(order);
        column.setReorderable(false); // a click that trembles would move it instead of sorting
        column.setPrefWidth(width);
        column.setMinWidth(0.75 * width);
        column.setMaxWidth(width * 1.5);
        column.setCellValueFactory(data -> new ReadOnlyObjectWrapper<>(data.getValue()));
        column.setCellFactory(c -> cell.get());
        return column;
    }
}
