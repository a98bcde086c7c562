package org.audiodigit.app.voice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.app.take.PromptSequence.Prompt;
import org.audiodigit.app.take.TakeReviewViewModel;
import org.audiodigit.app.take.TakesViewModel;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Lists the words: a row for each label and a column for each repetition. A click plays a word. */
final class TakeListPane extends VBox {

    private static final double REPEAT_WIDTH = 118;

    private final TakesViewModel takes;
    private final TakeReviewViewModel review;
    private final GridPane grid = new GridPane();
    private final Button repeat = new Button();
    private Map<Prompt, ToggleButton> buttons = Map.of();

    TakeListPane(VoiceViewModel model) {
        super(8);
        takes = model.takes();
        review = model.review();
        getStyleClass().add("voice-list");
        Label title = new Label("Takes (click to play)");
        title.getStyleClass().add("section-title");
        grid.getStyleClass().add("voice-grid");
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setMinHeight(0);
        scroll.getStyleClass().add("edge-to-edge");
        repeat.setId("voice-repeat");
        // wide enough for both texts, so that nothing moves
        repeat.setMinWidth(REPEAT_WIDTH);
        repeat.setGraphic(new FontIcon(Feather.ROTATE_CCW));
        repeat.setOnAction(event -> review.toggleRepeat());
        HBox row = new HBox(8, playButton(), repeat);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(title, scroll, row);
        takes.revisionProperty().subscribe(changed -> show());
        review.selectedProperty().subscribe(changed -> show());
    }

    private Button playButton() {
        Button play = new Button();
        play.setId("voice-play");
        play.setMinWidth(USE_PREF_SIZE);
        play.disableProperty().bind(review.canPlay().not());
        play.setOnAction(event -> review.togglePlay());
        review.playback()
                .playingProperty()
                .subscribe(
                        playing -> {
                            String text = playing ? "Stop" : "Play";
                            play.setText(RoomAction.withKey(text, VoiceView.PLAY_KEY));
                            play.setGraphic(new FontIcon(playing ? Feather.SQUARE : Feather.PLAY));
                        });
        return play;
    }

    private void show() {
        List<Prompt> prompts = takes.sequence().all();
        if (!List.copyOf(buttons.keySet()).equals(prompts)) {
            fill(prompts);
        }
        Optional<Prompt> selected = review.selectedProperty().get();
        buttons.forEach((prompt, button) -> show(prompt, button, selected));
        boolean repeating = takes.sequence().repeated().isPresent();
        repeat.setDisable(selected.isEmpty());
        repeat.setText(RoomAction.withKey(repeating ? "Cancel" : "Repeat", VoiceView.REPEAT_KEY));
    }

    private void show(Prompt prompt, ToggleButton button, Optional<Prompt> selected) {
        boolean recorded = takes.sequence().isRecorded(prompt);
        button.setDisable(!recorded);
        button.setGraphic(new FontIcon(recorded ? Feather.PLAY : Feather.MINUS));
        button.setSelected(selected.filter(prompt::equals).isPresent());
        button.setAccessibleText(
                "%s, take %d, %s"
                        .formatted(
                                prompt.label(),
                                prompt.take() + 1,
                                recorded ? "recorded" : "missing"));
    }

    private void fill(List<Prompt> prompts) {
        grid.getChildren().clear();
        Map<Prompt, ToggleButton> all = new LinkedHashMap<>();
        int labels = prompts.size() / Voices.ROUNDS;
        for (int i = 0; i < prompts.size(); i++) {
            Prompt prompt = prompts.get(i);
            if (prompt.take() == 0) {
                Label label = new Label(prompt.label());
                label.getStyleClass().add("voice-row-label");
                grid.add(label, 0, i);
            }
            ToggleButton button = new ToggleButton();
            button.getStyleClass().add("voice-take");
            button.setMaxWidth(Double.MAX_VALUE);
            button.setOnAction(event -> select(prompt));
            GridPane.setHgrow(button, Priority.ALWAYS);
            grid.add(button, prompt.take() + 1, i % labels);
            all.put(prompt, button);
        }
        buttons = all;
    }

    private void select(Prompt prompt) {
        review.select(prompt);
        show();
    }
}
