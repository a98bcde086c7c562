package org.audiodigit.app.voice;

import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.audiodigit.app.theme.Themes;
import org.audiodigit.app.view.ProblemLine;
import org.audiodigit.app.voice.VoiceViewModel.Stage;

/** The page's nodes: its header, a line for what went wrong, and what it is about now. */
public final class VoiceView extends VBox {

    private final VoiceViewModel model;
    private final TakesPane takes;
    private final AdaptationPane tuning;
    private final AdaptationResultPane choice;
    // kept, since one that nobody keeps stops telling its listeners
    private final BooleanBinding complete;
    private final BooleanBinding ready;

    public VoiceView(VoiceViewModel model, Themes themes) {
        this.model = model;
        getStyleClass().add("voice");
        takes = new TakesPane(model, themes);
        tuning = new AdaptationPane(model);
        choice = new AdaptationResultPane(model);
        StackPane place =
                new StackPane(
                        seen(takes, Stage.ASKING),
                        seen(tuning, Stage.TUNING),
                        seen(choice, Stage.CHOOSING));
        VBox.setVgrow(place, Priority.ALWAYS);
        getChildren().addAll(new VoiceHeader(model), message(), place);
        model.openProperty().subscribe(open -> focus());
        model.stageProperty().subscribe(stage -> focus());
        complete = model.canTune();
        complete.subscribe(possible -> focus());
        ready = model.canRecord();
        ready.subscribe(possible -> focus());
    }

    private Node seen(Node pane, Stage stage) {
        pane.visibleProperty().bind(model.stageProperty().isEqualTo(stage));
        return pane;
    }

    /** Always as high, so that nothing moves when something went wrong. */
    private StackPane message() {
        Label hint = new Label("Every word is kept as soon as it is said; you can go on later.");
        hint.getStyleClass().add("quiet-line");
        ProblemLine problem = new ProblemLine(model.problems().lineProperty());
        problem.setId("voice-problem");
        hint.visibleProperty()
                .bind(
                        problem.visibleProperty()
                                .not()
                                .and(model.stageProperty().isEqualTo(Stage.ASKING)));
        StackPane place = new StackPane(hint, problem);
        place.getStyleClass().add("message-place");
        StackPane.setAlignment(hint, Pos.CENTER_LEFT);
        return place;
    }

    /** Puts the keyboard on what is to be done next. */
    public void focus() {
        if (!model.openProperty().get()) {
            return;
        }
        switch (model.stageProperty().get()) {
            case ASKING -> takes.focus();
            case TUNING -> tuning.focus();
            case CHOOSING -> choice.focus();
        }
    }
}
