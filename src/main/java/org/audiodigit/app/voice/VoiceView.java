package org.audiodigit.app.voice;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.app.take.TakesViewModel;
import org.audiodigit.app.task.RunningTask;
import org.audiodigit.app.theme.Themes;
import org.audiodigit.app.view.ProblemLine;
import org.audiodigit.app.voice.VoiceViewModel.Stage;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The page "Your own voice": its header, a line for problems, and the pane of the stage. */
public final class VoiceView extends VBox {

    static final String RECORD_KEY = "R";
    static final String REDO_KEY = "BackSpace";
    static final String ADAPT_KEY = "T";
    static final String USE_KEY = "U";
    static final String KEEP_KEY = "K";
    static final String PLAY_KEY = "P";
    static final String REPEAT_KEY = "A";
    static final String BACK_KEY = "Esc";

    private static final String OPEN_KEY = "V";

    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");

    /** Below this height, in pixels, the page is set in smaller type. */
    private static final double LOW_HEIGHT = 700;

    private static final String PURPOSE =
            "Say each word three times; the model is then adapted to your voice.";

    private final VoiceViewModel model;
    private final TakesPane takes;
    private final ProgressPane progress;
    private final AdaptationResultPane result;
    // fields, since a binding without a strong reference stops notifying its listeners
    private final BooleanBinding complete;
    private final BooleanBinding ready;

    public VoiceView(VoiceViewModel model, Themes themes) {
        this.model = model;
        getStyleClass().add("voice");
        // a low window sets smaller type; the minimum of the larger one must not make it scroll
        setMinHeight(0);
        takes = new TakesPane(model, themes);
        progress = new ProgressPane(model);
        result = new AdaptationResultPane(model);
        StackPane panes =
                new StackPane(
                        visibleIn(Stage.RECORDING, recordingPage(takes, model)),
                        visibleIn(Stage.ADAPTING, progress),
                        visibleIn(Stage.RESULT, result));
        VBox.setVgrow(panes, Priority.ALWAYS);
        getChildren().addAll(new VoiceHeader(model), message(), panes);
        heightProperty()
                .subscribe(
                        height -> pseudoClassStateChanged(LOW, height.doubleValue() < LOW_HEIGHT));
        model.openProperty().subscribe(changed -> focus());
        model.stageProperty().subscribe(changed -> focus());
        complete = model.canAdapt();
        complete.subscribe(changed -> focus());
        ready = model.canRecord();
        ready.subscribe(changed -> focus());
    }

    private Node visibleIn(Stage stage, Node pane) {
        pane.visibleProperty().bind(model.stageProperty().isEqualTo(stage));
        return pane;
    }

    private static HBox recordingPage(TakesPane takes, VoiceViewModel model) {
        HBox.setHgrow(takes, Priority.ALWAYS);
        StackPane centre = new StackPane(takes);
        HBox.setHgrow(centre, Priority.ALWAYS);
        return new HBox(24, centre, new TakeListPane(model));
    }

    /** The introduction and the problem share one place, so that a problem moves nothing. */
    private StackPane message() {
        Label hint = new Label();
        hint.setId("voice-introduction");
        hint.setWrapText(true);
        hint.getStyleClass().add("quiet-line");
        model.takes().totalProperty().subscribe(total -> hint.setText(model.introduction()));
        model.speakerProperty().subscribe(speaker -> hint.setText(model.introduction()));
        ProblemLine problem = new ProblemLine(model.problems().lineProperty());
        problem.setId("voice-problem");
        hint.visibleProperty()
                .bind(
                        problem.visibleProperty()
                                .not()
                                .and(model.stageProperty().isEqualTo(Stage.RECORDING)));
        StackPane pane = new StackPane(hint, problem);
        pane.getStyleClass().add("voice-message");
        StackPane.setAlignment(hint, Pos.CENTER_LEFT);
        return pane;
    }

    /** Focuses the button for the next step. */
    public void focus() {
        if (!model.openProperty().get()) {
            return;
        }
        switch (model.stageProperty().get()) {
            case RECORDING -> takes.focus();
            case ADAPTING -> progress.cancel.requestFocus();
            case RESULT -> result.focus();
        }
    }

    /** The commands of the page, and the one that opens it. */
    public static List<RoomAction> actions(VoiceViewModel model) {
        TakesViewModel takes = model.takes();
        BooleanBinding canOpen =
                Bindings.not(model.openProperty()).and(model.obstacleProperty().isEmpty());
        BooleanBinding canChoose =
                model.openProperty().and(model.stageProperty().isEqualTo(Stage.RESULT));
        return List.of(
                RoomAction.of("Your own voice…", OPEN_KEY, canOpen, model::open).in("voice"),
                RoomAction.of(
                                "Start or pause",
                                RECORD_KEY,
                                model.canRecord(),
                                takes::toggleListening)
                        .in("voice")
                        .under("Own voice"),
                RoomAction.of("Redo last word", REDO_KEY, model.canDelete(), takes::redoLast)
                        .in("voice")
                        .under("Own voice")
                        .oncePerKeyPress(),
                RoomAction.of("Adapt the model", ADAPT_KEY, model.canAdapt(), model::adapt)
                        .in("voice")
                        .under("Own voice"),
                RoomAction.of(
                                "Keep the doubtful word",
                                KEEP_KEY,
                                model.whileRecording(takes.hasDoubtful()),
                                takes::keepDoubtful)
                        .in("voice")
                        .under("Own voice"),
                RoomAction.of(
                                "Play the take",
                                PLAY_KEY,
                                model.whileRecording(model.review().canPlay()),
                                model.review()::togglePlay)
                        .in("voice")
                        .under("Own voice"),
                RoomAction.of(
                                "Repeat the take",
                                REPEAT_KEY,
                                model.whileRecording(model.review().canRepeat()),
                                model.review()::toggleRepeat)
                        .in("voice")
                        .under("Own voice"),
                RoomAction.of("Use adapted model", USE_KEY, canChoose, model::useAdapted)
                        .in("voice")
                        .under("Own voice"),
                RoomAction.of("Keep old model", KEEP_KEY, canChoose, model::keepBase)
                        .in("voice")
                        .under("Own voice"),
                RoomAction.of("Back or cancel", BACK_KEY, model.openProperty(), model::back)
                        .in("voice")
                        .under("Own voice"));
    }

    /** A button that opens the page, with a tool tip that explains why it is disabled. */
    public static HBox openButton(VoiceViewModel model) {
        Button button =
                new Button(
                        RoomAction.withKey("Your own voice…", OPEN_KEY),
                        new FontIcon(Feather.USER));
        button.setId("own-voice");
        button.setOnAction(event -> model.open());
        button.disableProperty().bind(model.obstacleProperty().isNotEmpty());
        // a disabled button shows no tool tip, so its parent does
        HBox box = new HBox(button);
        box.setAlignment(Pos.CENTER_RIGHT);
        box.setMinWidth(USE_PREF_SIZE);
        Tooltip tooltip = new Tooltip();
        Tooltip.install(box, tooltip);
        model.obstacleProperty()
                .subscribe(
                        obstacle -> {
                            String text = obstacle.isEmpty() ? PURPOSE : obstacle;
                            tooltip.setText(text);
                            button.setAccessibleHelp(text);
                        });
        return box;
    }

    /** The progress of a running adaptation. */
    private static final class ProgressPane extends VBox {

        private final ProgressBar bar = new ProgressBar();
        private final Label step = new Label();
        private final Button cancel = new Button(RoomAction.withKey("Cancel", BACK_KEY));

        private ProgressPane(VoiceViewModel model) {
            super(16);
            getStyleClass().add("voice-takes");
            setAlignment(Pos.CENTER);
            Label title = new Label("Adapting the model to your voice");
            title.getStyleClass().add("voice-title");
            bar.setMaxWidth(Double.MAX_VALUE);
            bar.setAccessibleText("progress of the adaptation");
            step.getStyleClass().add("quiet-line");
            cancel.setId("voice-cancel");
            cancel.setOnAction(event -> model.back());
            getChildren().addAll(title, bar, step, cancel);
            model.adaptation().taskProperty().subscribe(task -> task.ifPresent(this::show));
        }

        private void show(RunningTask task) {
            bar.progressProperty().bind(task.fractionProperty());
            step.textProperty().bind(task.messageProperty());
            cancel.disableProperty().bind(task.cancellingProperty());
        }
    }
}
