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
    private final Label label = new Label();
    private final Label probability = new Label();
    private final FontIcon mark = new FontIcon(Feather.CHECK);
    private final Label trueLabel = new Label();
    private final Label source = new Label();
    private final Label time = new Label();
    private final HBox line;

    RecognitionCell(Themes themes) {
        this.themes = themes;
        chip.getStyleClass().add("heard-chip");
        label.getStyleClass().add("heard-answer");
        probability.getStyleClass().add("heard-figures");
        trueLabel.getStyleClass().add("heard-truth");
        trueLabel.setGraphic(mark);
        source.getStyleClass().add("heard-source");
        time.getStyleClass().add("heard-figures");
        time.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(source, Priority.ALWAYS);
        source.setMaxWidth(Double.MAX_VALUE);
        line = new HBox(8, chip, label, probability, trueLabel, source, time);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinWidth(0);
        line.setPrefWidth(0);
    }

    @Override
    protected void updateItem(RecognitionEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        setGraphic(empty || entry == null ? null : line);
        if (empty || entry == null) {
            setAccessibleText(null);
            return;
        }
        label.setText(entry.recognition().map(RecognitionText::headline).orElse("not recognised"));
        probability.setText(
                entry.recognition()
                        .map(r -> RecognitionText.percent(r.prediction().confidence()))
                        .orElse(""));
        chip.setStyle(entry.recognition().map(this::chipStyle).orElse(""));
        source.setText(entry.source());
        time.setText(CLOCK.format(entry.time()));
        showTrueLabel(entry);
        setAccessibleText(
                String.join(
                        ", ",
                        label.getText(),
                        probability.getText(),
                        source.getText(),
                        entry.correct().map(c -> c ? "correct" : "wrong").orElse("")));
    }

    private String chipStyle(Recognition recognition) {
        String hex = LabelColours.hex(recognition.prediction().best(), themes.get());
        return "-fx-background-color: " + (recognition.sure() ? hex : "-color-neutral-muted") + ";";
    }

    private void showTrueLabel(RecognitionEntry entry) {
        boolean correct = entry.correct().orElse(true);
        trueLabel.setVisible(entry.trueLabel().isPresent());
        trueLabel.setText(
                entry.trueLabel().filter(l -> !correct).map(l -> "true: " + l).orElse(""));
        mark.setIconCode(correct ? Feather.CHECK : Feather.X);
        mark.getStyleClass().removeAll("right", "wrong");
        mark.getStyleClass().add(correct ? "right" : "wrong");
    }
}
