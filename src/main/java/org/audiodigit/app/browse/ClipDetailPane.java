package org.audiodigit.app.browse;

import java.util.Optional;
import javafx.geometry.Pos;
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

    ClipDetailPane(BrowseViewModel model, Themes themes) {
        getStyleClass().add("clip-pane");
        SoundView sound = new SoundView(model.sound(), themes).withoutHeader();
        SixClipsView six = new SixClipsView(model, themes);
        six.visibleProperty().bind(model.six().onProperty());
        sound.visibleProperty().bind(six.visibleProperty().not());
        StackPane plots = new StackPane(sound, six);
        VBox.setVgrow(plots, Priority.ALWAYS);
        Details details = new Details(model, themes);
        HBox.setHgrow(details, Priority.ALWAYS);
        HBox heading = new HBox(8, details, sixButton(model));
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
            facts.setWrapText(true);
            warnings.setWrapText(true);
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
            dot.show(row.labelIndex(), themes.get());
            facts.setText(ClipText.details(row.clip(), rows.speaker(row), clip.recording()));
            warnings.setText(
                    clip.recording().map(r -> String.join(" ", r.header().warnings())).orElse(""));
        }
    }
}
