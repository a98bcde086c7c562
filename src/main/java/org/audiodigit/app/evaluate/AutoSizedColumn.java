package org.audiodigit.app.evaluate;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Font;
import org.audiodigit.app.view.TextWidth;

/** A table column that fits the widest of its texts. */
final class AutoSizedColumn<T> extends TableColumn<T, T> {

    private static final Font FONT = Font.font(13);
    private static final double PADDING = 18;
    private static final double SORT_ARROW = 12;
    private static final int MAX_MEASURED = 300;

    /** Columns do not shrink further, so that their texts can be told apart. */
    private static final double MIN_SHRUNK = 96;

    private final Function<T, String> text;
    private final Function<T, Node> graphic;
    private final double graphicWidth;
    private double reserved;
    private boolean shrinks;

    private AutoSizedColumn(
            String title,
            Function<T, String> text,
            Pos alignment,
            Function<T, Node> graphic,
            double graphicWidth) {
        super(title);
        this.text = text;
        this.graphic = graphic;
        this.graphicWidth = graphicWidth;
        setReorderable(false);
        setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
        setCellFactory(column -> new Cell(alignment));
        if (alignment == Pos.CENTER_RIGHT) {
            getStyleClass().add("number-column");
        }
    }

    static <T> AutoSizedColumn<T> ofText(String title, Function<T, String> text) {
        return ofText(title, text, row -> null, 0);
    }

    /**
     * @param graphic shown before the text; may return null
     * @param graphicWidth width with the gap before the text, in pixels
     */
    static <T> AutoSizedColumn<T> ofText(
            String title,
            Function<T, String> text,
            Function<T, Node> graphic,
            double graphicWidth) {
        AutoSizedColumn<T> column =
                new AutoSizedColumn<>(title, text, Pos.CENTER_LEFT, graphic, graphicWidth);
        column.setComparator(Comparator.comparing(text));
        return column;
    }

    static <T> AutoSizedColumn<T> ofNumber(
            String title, ToDoubleFunction<T> value, Function<T, String> text) {
        AutoSizedColumn<T> column =
                new AutoSizedColumn<>(title, text, Pos.CENTER_RIGHT, row -> null, 0);
        column.setComparator(Comparator.comparingDouble(value));
        return column;
    }

    /**
     * Lets the column shrink to the width of its title or of a word; a tool tip shows texts that
     * are cut off.
     */
    AutoSizedColumn<T> shrinking() {
        shrinks = true;
        return this;
    }

    boolean shrinks() {
        return shrinks;
    }

    /** Sets the minimum width to that of these rows, of which a part may be shown later. */
    void reserve(List<T> rows) {
        reserved = widest(rows);
    }

    /** Fits the width to the title and to the texts of these rows. */
    void fit(List<T> rows) {
        double title = TextWidth.widest(Stream.of(getText()), FONT) + SORT_ARROW;
        double widest = Math.max(title, Math.max(reserved, widest(rows)));
        double shrunk = Math.max(title, Math.min(widest, MIN_SHRUNK));
        setMinWidth((shrinks ? shrunk : widest) + PADDING);
        setPrefWidth(widest + PADDING);
    }

    private double widest(List<T> rows) {
        Stream<String> longest =
                rows.stream()
                        .map(text)
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .limit(MAX_MEASURED);
        return graphicWidth + TextWidth.widest(longest, FONT);
    }

    private final class Cell extends TableCell<T, T> {

        Cell(Pos alignment) {
            setAlignment(alignment);
        }

        @Override
        protected void updateItem(T row, boolean empty) {
            super.updateItem(row, empty);
            setText(empty || row == null ? null : text.apply(row));
            setTooltip(shrinks && getText() != null ? new Tooltip(getText()) : null);
            setGraphic(empty || row == null ? null : graphic.apply(row));
        }
    }
}
