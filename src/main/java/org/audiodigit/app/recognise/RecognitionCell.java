package org.audiodigit.app.recognise;

import java.time.format.DateTimeFormatter;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.audiodigit.app.theme.LabelColours;
import org.audiodigit.app.theme.Themes;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One line of the history. */
final class RecognitionCell extends ListCell<RecognitionEntry> {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Themes themes;
    private final Region chip = new Region();
    private final Label answer = new Label();
    private final Label probability = new Label();
    private final FontIcon mark = new FontIcon(Feather.CHECK);
    private final Label truth = new Label();
    private final Label source = new Label();
    private final Label time = new Label();
    private final HBox line;

    RecognitionCell(Themes themes) {
        this.themes = themes;
        chip.getStyleClass().add("heard-chip");
        answer.getStyleClass().add("heard-answer");
        probability.getStyleClass().add("heard-figures");
        truth.getStyleClass().add("heard-truth");
        truth.setGraphic(mark);
        source.getStyleClass().add("heard-source");
        time.getStyleClass().add("heard-figures");
        time.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(source, Priority.ALWAYS);
        source.setMaxWidth(Double.MAX_VALUE);
        line = new HBox(8, chip, answer, probability, truth, source, time);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinWidth(0);
        line.setPrefWidth(0);
    }

    @Override
    protected void updateItem(RecognitionEntry heard, boolean empty) {
        super.updateItem(heard, empty);
        setGraphic(empty || heard == null ? null : line);
        if (empty || heard == null) {
            setAccessibleText(null);
            return;
        }
        answer.setText(heard.answer().map(RecognitionText::headline).orElse("no answer"));
        probability.setText(
                heard.answer()
                        .map(a -> RecognitionText.percent(a.prediction().confidence()))
                        .orElse(""));
        chip.setStyle(heard.answer().map(this::colour).orElse(""));
        source.setText(heard.source());
        time.setText(CLOCK.format(heard.time()));
        mark(heard);
        setAccessibleText(
                String.join(
                        ", ",
                        answer.getText(),
                        probability.getText(),
                        source.getText(),
                        heard.correct().map(is -> is ? "right" : "wrong").orElse("")));
    }

    private String colour(Recognition a) {
        String hex = LabelColours.hex(a.prediction().best(), themes.get());
        return "-fx-background-color: " + (a.sure() ? hex : "-color-neutral-muted") + ";";
    }

    private void mark(RecognitionEntry heard) {
        boolean right = heard.correct().orElse(true);
        truth.setVisible(heard.truth().isPresent());
        truth.setText(
                heard.truth().filter(label -> !right).map(label -> "was " + label).orElse(""));
        mark.setIconCode(right ? Feather.CHECK : Feather.X);
        mark.getStyleClass().removeAll("right", "wrong");
        mark.getStyleClass().add(right ? "right" : "wrong");
    }
}
