package org.audiodigit.app.browse;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.TableColumn;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import org.audiodigit.app.settings.Settings;
import org.audiodigit.app.view.TextWidth;

/** A column of the table of clips. Its width fits its heading and its texts, or is the user's. */
final class ClipColumn extends TableColumn<ClipRow, ClipRow> {

    private static final Font FONT = Font.font(13);
    private static final Font HEADING_FONT =
            Font.font(Font.getDefault().getFamily(), FontWeight.BOLD, 13);
    private static final double PADDING = 14;
    private static final double SORT_ARROW = 14;
    private static final double ICON = 22;
    private static final double MIN_WIDTH = 32;

    private final ClipOrder order;
    private final Function<ClipRow, String> text;
    private final BooleanProperty wanted = new SimpleBooleanProperty(true);
    private final ObjectProperty<Optional<Double>> chosenWidth =
            new SimpleObjectProperty<>(Optional.empty());
    private Optional<Function<ClipRow, Object>> sameLength = Optional.empty();
    private double graphicWidth;
    private double fittedWidth = MIN_WIDTH;
    private boolean filled = true;

    /**
     * @param order sorts the rows by this column
     * @param text of a cell; empty if the clip has no value
     */
    ClipColumn(
            ClipOrder order,
            String title,
            Function<ClipRow, String> text,
            Supplier<ClipCell> cell) {
        super(title);
        this.order = order;
        this.text = text;
        setId("column-" + order.name().toLowerCase(Locale.ROOT));
        setReorderable(false); // a slight drag would move the column instead of sorting
        setMinWidth(MIN_WIDTH);
        setCellValueFactory(data -> new ReadOnlyObjectWrapper<>(data.getValue()));
        setCellFactory(column -> cell.get());
    }

    /**
     * @param width of the graphic before each text with its gap, in pixels
     */
    ClipColumn withGraphic(double width) {
        graphicWidth = width;
        return this;
    }

    /**
     * Saves time with many clips, whose texts would all be formatted.
     *
     * @param key is equal for clips whose texts have the same length
     */
    ClipColumn withEqualLengths(Function<ClipRow, Object> key) {
        sameLength = Optional.of(key);
        return this;
    }

    ClipColumn withNumbers() {
        getStyleClass().add("number-column");
        return this;
    }

    /** Saves whether the user wants to see the column, and the width that the user gave it. */
    void remember(Settings settings) {
        settings.remember("browse." + getId(), wanted, Boolean::valueOf);
        String name = "browse." + getId() + ".width";
        Optional.of(settings.get(name, "")).filter(s -> !s.isEmpty()).ifPresent(this::restore);
        chosenWidth.subscribe(
                (before, width) -> settings.put(name, width.map(String::valueOf).orElse("")));
    }

    private void restore(String saved) {
        try {
            setChosenWidth(Optional.of(Double.parseDouble(saved)).filter(w -> w >= MIN_WIDTH));
        } catch (NumberFormatException invalid) {
            setChosenWidth(Optional.empty());
        }
    }

    ClipOrder order() {
        return order;
    }

    /** Measures the texts of all clips. */
    void measure(List<ClipRow> rows) {
        // of texts with the same number of letters, one is enough
        Map<Integer, String> byLength = new HashMap<>();
        Set<Object> keys = new HashSet<>();
        for (ClipRow row : rows) {
            if (sameLength.isPresent() && !keys.add(sameLength.get().apply(row))) {
                continue;
            }
            String cell = text.apply(row);
            if (cell != null) {
                byLength.putIfAbsent(cell.length(), cell);
            }
        }
        byLength.remove(0);
        filled = rows.isEmpty() || !byLength.isEmpty() || order == ClipOrder.FLAG;
        double heading =
                getGraphic() == null
                        ? TextWidth.widest(Stream.of(getText()), HEADING_FONT) + SORT_ARROW
                        : ICON;
        double cells = graphicWidth + TextWidth.widest(byLength.values().stream(), FONT);
        fittedWidth = Math.max(heading, cells) + PADDING;
    }

    /** Whether any clip has a value in this column. */
    boolean filled() {
        return filled;
    }

    /** Whether the user wants to see the column. */
    BooleanProperty wantedProperty() {
        return wanted;
    }

    /** The width that the user has chosen, or that of the widest text. */
    double neededWidth() {
        return chosenWidth.get().orElse(fittedWidth);
    }

    void setChosenWidth(Optional<Double> width) {
        chosenWidth.set(width);
    }
}
