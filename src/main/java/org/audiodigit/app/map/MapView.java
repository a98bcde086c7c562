package org.audiodigit.app.map;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.app.theme.Themes;
import org.audiodigit.app.view.ComboBoxes;
import org.audiodigit.app.view.EmptyState;
import org.audiodigit.app.view.WrappingBar;
import org.audiodigit.common.Formats;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The map of clips with its tools and its legend. */
public final class MapView extends VBox {

    /** Flags the chosen clips. */
    public static final String FLAG_KEY = "Shift+F";

    /** Chooses the clips around the selected one. */
    public static final String NEAREST_KEY = "N";

    /** Lists all clips again. */
    public static final String CLEAR_KEY = "Esc";

    /** Gestures and what they do, separated by dots. */
    public static final String GESTURES =
            "Click: play · Drag: choose · Shift+drag: move · Wheel: zoom · Double-click: show all"
                    + " · Arrow keys: next clip";

    private static final double MIN_HEIGHT_WITH_HINT = 420;

    private static final double COLOURING_WIDTH = 184;

    private final MapViewModel model;
    private final MapCanvas canvas;

    public MapView(MapViewModel model, Themes themes) {
        this.model = model;
        canvas = new MapCanvas(model, themes);
        getStyleClass().add("map");
        BooleanBinding empty =
                Bindings.createBooleanBinding(
                        () -> model.pointsProperty().get().isEmpty(), model.pointsProperty());
        StackPane plot = new StackPane(canvas, whenEmpty(empty));
        plot.getStyleClass().add("map-plot");
        plot.setMinSize(0, 0);
        VBox.setVgrow(plot, Priority.ALWAYS);
        WrappingBar bar = new WrappingBar(tools(), chosenTools());
        bar.disableProperty().bind(empty);
        Label hint = new Label(GESTURES);
        hint.getStyleClass().add("quiet");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        hint.managedProperty().bind(heightProperty().greaterThan(MIN_HEIGHT_WITH_HINT));
        hint.visibleProperty().bind(hint.managedProperty());
        getChildren().addAll(bar, note(), plot, new MapLegend(model, themes), hint);
    }

    /** Moves the keyboard focus to the points. */
    public void focus() {
        canvas.requestFocus();
    }

    private HBox tools() {
        ComboBox<MapColouring> colouring = new ComboBox<>();
        colouring.setId("map-colouring");
        colouring.setAccessibleText("Colour of the points");
        // the width must not depend on the value
        colouring.setPrefWidth(COLOURING_WIDTH);
        colouring.setTooltip(new Tooltip("Colour of the points"));
        colouring.getItems().setAll(MapColouring.values());
        colouring.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(MapColouring value) {
                        return value == null ? "" : "Colour: " + value.displayName();
                    }

                    @Override
                    public MapColouring fromString(String text) {
                        throw new UnsupportedOperationException("the box is not editable");
                    }
                });
        colouring.setValue(model.colouringProperty().get());
        colouring
                .valueProperty()
                .subscribe(
                        value -> {
                            if (value != null) {
                                model.colouringProperty().set(value);
                            }
                        });
        model.colouringProperty().subscribe(colouring::setValue);
        ComboBoxes.restore(colouring, () -> colouring.setValue(model.colouringProperty().get()));
        HBox tools =
                new HBox(
                        colouring,
                        icon(
                                Feather.ZOOM_IN,
                                "Zoom in on the map",
                                () -> canvas.zoom(MapCanvas.ZOOM_STEP)),
                        icon(
                                Feather.ZOOM_OUT,
                                "Zoom out of the map",
                                () -> canvas.zoom(1 / MapCanvas.ZOOM_STEP)),
                        icon(Feather.MAXIMIZE, "Show all points", canvas::showAll));
        tools.getStyleClass().add("tool-row");
        tools.setAlignment(Pos.CENTER_LEFT);
        return tools;
    }

    private static Button icon(Ikon icon, String text, Runnable action) {
        Button button = new Button(null, new FontIcon(icon));
        button.getStyleClass().addAll("button-icon", "flat");
        button.setTooltip(new Tooltip(text));
        button.setAccessibleText(text);
        button.setOnAction(event -> action.run());
        return button;
    }

    private HBox chosenTools() {
        Button flag = new Button(null, new FontIcon(Feather.FLAG));
        flag.setId("map-flag");
        flag.setTooltip(
                new Tooltip(RoomAction.withKey("Flag the chosen clips as wrong", FLAG_KEY)));
        flag.textProperty()
                .bind(
                        model.list()
                                .listed()
                                .map(clips -> "Flag " + Formats.count(clips.size(), "clip")));
        flag.setOnAction(event -> model.flagChosen());
        flag.setMinWidth(Region.USE_PREF_SIZE);
        Button clear = new Button("All clips", new FontIcon(Feather.X));
        clear.setTooltip(new Tooltip(RoomAction.withKey("List all clips again", CLEAR_KEY)));
        clear.setMinWidth(Region.USE_PREF_SIZE);
        clear.setOnAction(event -> model.clearChoice());
        HBox tools = new HBox(8, flag, clear);
        tools.setAlignment(Pos.CENTER_RIGHT);
        ObservableValue<Boolean> chosen = model.list().chosen().map(ids -> !ids.isEmpty());
        tools.visibleProperty().bind(chosen);
        tools.managedProperty().bind(tools.visibleProperty());
        return tools;
    }

    private HBox note() {
        Label note = new Label();
        note.setId("map-note");
        note.getStyleClass().add("quiet");
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        note.textProperty().bind(model.noteProperty());
        Button again = computeButton("map-compute-again");
        again.setMinWidth(Region.USE_PREF_SIZE);
        again.visibleProperty().bind(model.outdatedProperty());
        again.managedProperty().bind(again.visibleProperty());
        HBox row = new HBox(8, note, again);
        row.setAlignment(Pos.CENTER_LEFT);
        row.visibleProperty().bind(note.textProperty().isNotEmpty());
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private Button computeButton(String id) {
        Button compute = new Button("Compute the map", new FontIcon(Feather.PLAY));
        compute.setId(id);
        compute.setOnAction(
                event -> {
                    model.compute();
                    canvas.requestFocus(); // the button disappears
                });
        return compute;
    }

    private StackPane whenEmpty(BooleanBinding empty) {
        EmptyState start =
                new EmptyState(
                        Feather.MAP,
                        "No map yet",
                        "Each clip becomes a point, and clips that sound alike to the active model"
                                + " are close to each other.",
                        computeButton("map-compute"));
        EmptyState running =
                new EmptyState(
                        Feather.MAP,
                        "Computing the map",
                        "The status bar shows the progress. The map is stored for the next time.");
        running.visibleProperty().bind(model.runningProperty());
        start.visibleProperty().bind(model.runningProperty().not());
        StackPane pane = new StackPane(start, running);
        pane.visibleProperty().bind(empty);
        return pane;
    }
}
