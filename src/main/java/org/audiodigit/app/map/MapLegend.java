package org.audiodigit.app.map;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.audiodigit.app.map.MapCategories.Category;
import org.audiodigit.app.theme.Themes;
import org.audiodigit.app.view.LabelDot;
import org.audiodigit.common.Formats;

/** The colours of the map with the names and sizes of their categories. */
final class MapLegend extends FlowPane {

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

    private Label entry(Category category) {
        LabelDot dot = new LabelDot();
        dot.setFill(MapCanvas.colour(category.colour(), themes));
        Label entry =
                new Label(
                        "%s (%s)".formatted(category.name(), Formats.count(category.points())),
                        dot);
        entry.getStyleClass().add("map-legend-entry");
        return entry;
    }
}
