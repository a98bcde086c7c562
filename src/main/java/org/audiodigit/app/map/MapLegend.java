package org.audiodigit.app.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.paint.Stop;
import org.audiodigit.app.map.MapCategories.Category;
import org.audiodigit.app.theme.LabelColours;
import org.audiodigit.app.theme.Themes;
import org.audiodigit.app.view.LabelDot;
import org.audiodigit.common.Formats;

/** The colours of the map with the names and sizes of their categories. */
final class MapLegend extends FlowPane {

    /** Colours in the dot of a category with several ones. */
    private static final int SHOWN_COLOURS = 3;

    private final Themes themes;

    MapLegend(MapViewModel model, Themes themes) {
        this.themes = themes;
        setId("map-legend");
        getStyleClass().add("map-legend");
        model.categoriesProperty().subscribe(this::show);
        themes.themeProperty().subscribe(theme -> show(model.categoriesProperty().get()));
    }

    private void show(Optional<MapCategories> categories) {
        getChildren()
                .setAll(
                        categories.stream()
                                .flatMap(c -> c.all().stream())
                                .map(this::entry)
                                .toList());
    }

    private Paint fill(int colour) {
        if (colour != MapCategories.SEVERAL_COLOURS) {
            return MapCanvas.colour(colour, themes);
        }
        List<Stop> stops = new ArrayList<>();
        for (int i = 0; i < SHOWN_COLOURS; i++) {
            Color shade = LabelColours.of(LabelColours.shade(i), themes.get());
            stops.add(new Stop((double) i / SHOWN_COLOURS, shade));
            stops.add(new Stop((i + 1.0) / SHOWN_COLOURS, shade));
        }
        return new LinearGradient(0, 0, 1, 0, true, CycleMethod.NO_CYCLE, stops);
    }

    private Label entry(Category category) {
        LabelDot dot = new LabelDot();
        dot.setFill(fill(category.colour()));
        Label entry =
                new Label(
                        "%s (%s)".formatted(category.name(), Formats.count(category.points())),
                        dot);
        entry.getStyleClass().add("map-legend-entry");
        return entry;
    }
}
