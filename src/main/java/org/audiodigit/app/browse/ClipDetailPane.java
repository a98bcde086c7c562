package org.audiodigit.app.browse;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.app.sound.ClipPlayback.LoadedClip;
import org.audiodigit.app.sound.SoundView;
import org.audiodigit.app.theme.Themes;
import org.audiodigit.app.view.LabelDot;
import org.audiodigit.app.view.ProblemLine;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The selected clip with its metadata, or six clips at once. */
final class ClipDetailPane extends VBox {

    /** In a narrower pane, the button shows only its icon. */
    private static final double MIN_WIDTH_WITH_TEXT = 400;

    ClipDetailPane(BrowseViewModel model, Themes themes) {
        getStyleClass().add("clip-pane");
        SoundView sound =
                new SoundView(model.sound(), themes)
                        .withoutHeader()
                        .withoutRequestWhile(
                                Bindings.createBooleanBinding(
                                        () -> model.list().selectedProperty().get().isPresent(),
                                        model.list().selectedProperty()));
        SixClipsView sixClips = new SixClipsView(model, themes);
        sixClips.visibleProperty().bind(model.six().onProperty());
        sound.visibleProperty().bind(sixClips.visibleProperty().not());
        StackPane plots = new StackPane(sound, sixClips);
        VBox.setVgrow(plots, Priority.ALWAYS);
        Details details = new Details(model, themes);
        HBox.setHgrow(details, Priority.ALWAYS);
        ToggleButton six = sixButton(model);
        six.contentDisplayProperty()
                .bind(
                        Bindings.when(widthProperty().lessThan(MIN_WIDTH_WITH_TEXT))
                                .then(ContentDisplay.GRAPHIC_ONLY)
                                .otherwise(ContentDisplay.LEFT));
        HBox heading = new HBox(8, details, six);
        ProblemLine problem = new ProblemLine(model.playback().problemProperty());
        problem.setId("clip-problem");
        getChildren().addAll(heading, problem, plots);
    }

    private static ToggleButton sixButton(BrowseViewModel model) {
        ToggleButton six = new ToggleButton("Six clips", new FontIcon(Feather.GRID));
        six.setId("six");
        six.setMinWidth(USE_PREF_SIZE);
        six.setTooltip(
                new Tooltip(RoomAction.withKey("Show six clips side by side", BrowseRoom.SIX_KEY)));
        six.selectedProperty().bindBidirectional(model.six().onProperty());
        return six;
    }

    /** Name, label and metadata of the visible clip. */
    private static final class Details extends VBox {

        private final Label name = new Label();
        private final LabelDot dot = new LabelDot();
        private final Label label = new Label(null, dot);
        private final Label facts = new Label();
        private final Label warnings = new Label();
        private final BrowseViewModel model;
        private final Themes themes;

        Details(BrowseViewModel model, Themes themes) {
            this.model = model;
            this.themes = themes;
            getStyleClass().add("clip-details");
            name.setId("clip-name");
            name.getStyleClass().add("clip-name");
            label.getStyleClass().add("clip-label");
            facts.setId("clip-facts");
            facts.getStyleClass().add("quiet");
            warnings.getStyleClass().add("quiet");
            for (Label text : List.of(facts, warnings)) {
                text.setWrapText(true);
                text.setMinHeight(USE_PREF_SIZE); // the plots give way
            }
            warnings.managedProperty().bind(warnings.textProperty().isNotEmpty());
            warnings.visibleProperty().bind(warnings.managedProperty());
            HBox heading = new HBox(name, label);
            heading.getStyleClass().add("clip-heading");
            heading.setAlignment(Pos.BASELINE_LEFT);
            getChildren().addAll(heading, facts, warnings);
            model.playback().loadedProperty().subscribe(loaded -> show());
            themes.themeProperty().subscribe(theme -> show());
        }

        private void show() {
            Optional<LoadedClip> loaded = model.playback().loadedProperty().get();
            Optional<ClipRows> rows = model.list().rowsProperty().get();
            setVisible(loaded.isPresent());
            loaded.ifPresent(
                    clip ->
                            rows.ifPresent(
                                    r ->
                                            r.find(clip.clip().id())
                                                    .ifPresent(row -> show(clip, row, r))));
        }

        private void show(LoadedClip clip, ClipRow row, ClipRows rows) {
            name.setText(row.name());
            name.setTooltip(new Tooltip(row.clip().file().toString()));
            label.setText(row.clip().label());
            dot.show(row.colour(), themes.get());
            facts.setText(ClipText.details(row.clip(), rows.speaker(row), clip.recording()));
            warnings.setText(
                    clip.recording().map(r -> String.join(" ", r.header().warnings())).orElse(""));
        }
    }
}
