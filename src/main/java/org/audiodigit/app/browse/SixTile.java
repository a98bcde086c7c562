package org.audiodigit.app.browse;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.audiodigit.app.theme.Themes;

/** One of six clips: its name and label over waveform and spectrogram. */
final class SixTile extends VBox {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final LabelDot dot = new LabelDot();
    private final Label name = new Label(null, dot);
    private final StackPane picture = new StackPane();
    private final Themes themes;
    private Optional<SixModel.Tile> shown = Optional.empty();

    /**
     * @param clicked is given the clip that a person clicks on
     */
    SixTile(Themes themes, Consumer<ClipRow> clicked) {
        this.themes = themes;
        getStyleClass().add("six-tile");
        name.getStyleClass().add("six-name");
        getChildren().addAll(name, picture);
        setOnMouseClicked(event -> shown.ifPresent(tile -> clicked.accept(tile.row())));
        themes.themeProperty().addListener((is, old, theme) -> show(shown));
    }

    void show(Optional<SixModel.Tile> tile) {
        shown = tile;
        setVisible(tile.isPresent());
        tile.ifPresent(this::fill);
    }

    private void fill(SixModel.Tile tile) {
        dot.show(tile.row().labelIndex(), themes.get());
        name.setText(tile.row().clip().label() + "   " + tile.row().name());
        Label problem = new Label(tile.problem());
        problem.setWrapText(true);
        picture.getChildren().setAll(problem);
    }

    void mark(Optional<ClipRow> selected) {
        pseudoClassStateChanged(
                CHOSEN, shown.isPresent() && shown.map(SixModel.Tile::row).equals(selected));
    }
}
