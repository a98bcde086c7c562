package org.audiodigit.app.browse;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.audiodigit.app.sound.SoundThumbnail;
import org.audiodigit.app.sound.ThumbnailViewModel;
import org.audiodigit.app.theme.Themes;
import org.audiodigit.app.view.LabelDot;

/** One of six clips: its label above waveform and spectrogram, or why it cannot be read. */
final class SixClipsTile extends HBox {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final LabelDot dot = new LabelDot();
    private final Label label = new Label(null, dot);
    private final Label problem = new Label();
    private final ThumbnailViewModel sound;
    private final Themes themes;
    private Optional<SixClipsViewModel.Tile> shown = Optional.empty();

    /**
     * @param clicked called when the user clicks the tile
     */
    SixClipsTile(ThumbnailViewModel sound, Themes themes, Consumer<ClipRow> clicked) {
        this.sound = sound;
        this.themes = themes;
        getStyleClass().add("six-tile");
        label.getStyleClass().add("six-label");
        problem.setWrapText(true);
        StackPane.setAlignment(problem, Pos.CENTER_LEFT);
        StackPane plots = new StackPane(new SoundThumbnail(sound, themes), problem);
        HBox.setHgrow(plots, Priority.ALWAYS);
        VBox.setVgrow(plots, Priority.ALWAYS);
        getChildren().addAll(label, plots);
        setOnMouseClicked(event -> shown.ifPresent(tile -> clicked.accept(tile.row())));
        themes.themeProperty().subscribe(theme -> shown.ifPresent(this::colour));
    }

    void show(Optional<SixClipsViewModel.Tile> tile) {
        shown = tile;
        setVisible(tile.isPresent());
        tile.ifPresentOrElse(this::fill, sound::clear);
    }

    private void fill(SixClipsViewModel.Tile tile) {
        label.setText(tile.row().clip().label());
        problem.setText(tile.problem());
        colour(tile);
        tile.waveform()
                .ifPresentOrElse(waveform -> sound.show(tile.row().name(), waveform), sound::clear);
    }

    private void colour(SixClipsViewModel.Tile tile) {
        dot.show(tile.row().labelIndex(), themes.get());
    }

    /** Highlights the tile if it shows the selected clip. */
    void highlight(Optional<ClipRow> selected) {
        boolean chosen =
                shown.isPresent() && shown.map(SixClipsViewModel.Tile::row).equals(selected);
        pseudoClassStateChanged(CHOSEN, chosen);
    }
}
