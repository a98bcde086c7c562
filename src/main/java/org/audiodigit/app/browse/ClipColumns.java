package org.audiodigit.app.browse;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.audiodigit.app.browse.ClipCell.FlagCell;
import org.audiodigit.app.browse.ClipCell.LabelCell;
import org.audiodigit.app.browse.ClipCell.PredictionCell;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.app.settings.Settings;
import org.audiodigit.app.theme.Themes;
import org.audiodigit.common.Formats;
import org.audiodigit.dataset.FlagsFile;
import org.audiodigit.dataset.Part;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Creates the columns of the table of clips; the settings store which ones the user wants. */
final class ClipColumns {

    /** Width of a dot or a cross before a text. */
    private static final double GRAPHIC_WIDTH = 18;

    private ClipColumns() {}

    static List<ClipColumn> create(BrowseViewModel model, Themes themes, Settings settings) {
        List<ClipColumn> columns =
                List.of(
                        text(ClipOrder.FILE, "File", ClipRow::name),
                        new ClipColumn(
                                        ClipOrder.LABEL,
                                        "Label",
                                        row -> row.clip().label(),
                                        () -> new LabelCell(themes))
                                .withGraphic(GRAPHIC_WIDTH),
                        text(ClipOrder.SPEAKER, "Speaker", row -> row.clip().speaker().orElse("")),
                        number(ClipOrder.TAKE, "Take", ClipColumns::take),
                        number(
                                        ClipOrder.SECONDS,
                                        "Length (s)",
                                        row -> Formats.decimal(row.clip().seconds(), 3))
                                .withEqualLengths(
                                        row -> Math.round(row.clip().seconds() * 1000) / 1000),
                        number(
                                        ClipOrder.RATE,
                                        "Rate (Hz)",
                                        row -> Formats.count(row.clip().sampleRate()))
                                .withEqualLengths(row -> row.clip().sampleRate()),
                        text(ClipOrder.PART, "Part", ClipColumns::part),
                        new ClipColumn(
                                        ClipOrder.PREDICTED,
                                        "Predicted",
                                        PredictionCell::text,
                                        PredictionCell::new)
                                .withGraphic(GRAPHIC_WIDTH)
                                .withEqualLengths(PredictionCell::rounded),
                        flag(model));
        columns.forEach(column -> column.remember(settings));
        return columns;
    }

    private static String take(ClipRow row) {
        return row.take() < 0 ? "" : Integer.toString(row.take());
    }

    private static String part(ClipRow row) {
        return row.part().map(Part::displayName).map(Formats::capitalised).orElse("");
    }

    private static ClipColumn flag(BrowseViewModel model) {
        ClipColumn column =
                new ClipColumn(
                        ClipOrder.FLAG,
                        "Flagged",
                        row -> null,
                        () -> new FlagCell(model::toggleFlag));
        column.getStyleClass().add("flag-column"); // the heading shows the icon, the menu the text
        Label heading = new Label(null, new FontIcon(Feather.FLAG));
        heading.setTooltip(
                new Tooltip(
                        RoomAction.withKey("Flagged as wrong", BrowseRoom.FLAG_KEY)
                                + "\nThe flags are saved in %s in the folder of the data set."
                                        .formatted(FlagsFile.NAME)));
        heading.setAccessibleText("Flagged as wrong");
        column.setGraphic(heading);
        return column;
    }

    private static ClipColumn text(ClipOrder order, String title, Function<ClipRow, String> text) {
        return new ClipColumn(order, title, text, () -> new ClipCell(text));
    }

    private static ClipColumn number(
            ClipOrder order, String title, Function<ClipRow, String> text) {
        return new ClipColumn(order, title, text, () -> ClipCell.ofNumber(text)).withNumbers();
    }
}
