package org.audiodigit.app.session;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.audiodigit.app.capture.MicrophoneBox;
import org.audiodigit.app.room.RoomAction;
import org.audiodigit.app.session.SessionViewModel.Page;
import org.audiodigit.app.take.TakesViewModel;
import org.audiodigit.app.task.PeriodicTask;
import org.audiodigit.app.theme.Themes;
import org.audiodigit.app.view.ProblemLine;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The page "Record a data set": its header, a line for problems, and the pane of the page. */
public final class SessionView extends VBox {

    static final String NEXT_KEY = "Enter";
    static final String NEXT_IN_TEXT_KEY = "Shortcut+Enter";
    static final String RESUME_KEY = "C";
    static final String PAUSE_KEY = "P";
    static final String REPEAT_KEY = "R";
    static final String KEEP_KEY = "K";
    static final String PLAY_KEY = "L";
    static final String SPEAKER_KEY = "N";
    static final String BACK_KEY = "Esc";

    private static final String OPEN_KEY = "R";
    private static final String SUBMENU = "Recording session";

    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");

    /** Below this height, in pixels, the page is set in smaller type. */
    private static final double LOW_HEIGHT = 660;

    private static final long REFRESH_MILLIS = 2000;

    private final SessionViewModel model;
    private final SetupPane setup;
    private final SpeakerPane speaker;
    private final PromptsPane prompts;
    private final PeriodicTask inputRefresh;
    // a field, since a binding without a strong reference stops notifying its listeners
    private final BooleanBinding ready;

    public SessionView(SessionViewModel model, Themes themes) {
        this.model = model;
        getStyleClass().addAll("voice", "session");
        // a low window sets smaller type; the minimum of the larger one must not make it scroll
        setMinHeight(0);
        setup = new SetupPane(model);
        speaker = new SpeakerPane(model);
        prompts = new PromptsPane(model, themes);
        StackPane pages =
                new StackPane(
                        visibleOn(Page.SETUP, setup),
                        visibleOn(Page.SPEAKER, speaker),
                        visibleOn(Page.PROMPTS, prompts));
        VBox.setVgrow(pages, Priority.ALWAYS);
        ProblemLine problem = new ProblemLine(model.problems().lineProperty());
        problem.setId("session-problem");
        getChildren().addAll(header(), problem, pages);
        heightProperty()
                .subscribe(
                        height -> pseudoClassStateChanged(LOW, height.doubleValue() < LOW_HEIGHT));
        // a text field keeps the keys of the room, but forwards this one
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE && model.openProperty().get()) {
                        event.consume();
                        model.back();
                    }
                });
        inputRefresh = new PeriodicTask(REFRESH_MILLIS, () -> model.inputs().refresh());
        model.openProperty().subscribe(this::refreshInputs);
        model.openProperty().subscribe(open -> focus());
        model.pageProperty().subscribe(page -> focus());
        ready = model.canRecord();
        ready.subscribe(changed -> focus());
    }

    private void refreshInputs(boolean on) {
        if (on) {
            inputRefresh.start();
        } else {
            inputRefresh.stop();
        }
    }

    private Node visibleOn(Page page, Node pane) {
        pane.visibleProperty().bind(model.pageProperty().isEqualTo(page));
        return pane;
    }

    private HBox header() {
        Button back = new Button("", new FontIcon(Feather.ARROW_LEFT));
        back.setId("session-back");
        back.getStyleClass().add("flat");
        back.setMinWidth(USE_PREF_SIZE);
        back.textProperty()
                .bind(
                        Bindings.when(model.pageProperty().isEqualTo(Page.PROMPTS))
                                .then(RoomAction.withKey("Close", BACK_KEY))
                                .otherwise(RoomAction.withKey("Back", BACK_KEY)));
        back.setOnAction(event -> model.back());
        Label title = new Label("Record a data set");
        title.getStyleClass().add("voice-page-title");
        title.setMinWidth(USE_PREF_SIZE);
        Label step = new Label();
        step.setId("session-step");
        step.getStyleClass().add("quiet-line");
        step.setMinWidth(0);
        model.pageProperty().subscribe(page -> step.setText(stepText(page)));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        MicrophoneBox microphone = new MicrophoneBox(model.inputs(), model.takes().recording());
        HBox header = new HBox(back, title, step, space, microphone);
        header.getStyleClass().add("voice-header");
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private String stepText(Page page) {
        return switch (page) {
            case SETUP -> "1 of 3: folder and words";
            case SPEAKER -> "2 of 3: speaker";
            case PROMPTS -> "3 of 3: speaker " + model.session().speaker();
        };
    }

    /** Focuses the control for the next step. */
    public void focus() {
        if (model.openProperty().get()) {
            switch (model.pageProperty().get()) {
                case SETUP -> setup.focus();
                case SPEAKER -> speaker.focus();
                case PROMPTS -> prompts.focus();
            }
        }
    }

    /** Continues what {@link #leave} stopped. */
    public void enter() {
        refreshInputs(model.openProperty().get());
        focus();
    }

    /** Stops recording and looking for microphones while another room is shown. */
    public void leave() {
        inputRefresh.stop();
        model.suspend();
    }

    /** The commands of the page, and the one that opens it. */
    public static List<RoomAction> actions(SessionViewModel model) {
        TakesViewModel takes = model.takes();
        return List.of(
                RoomAction.of(
                                "Record a data set…",
                                OPEN_KEY,
                                Bindings.not(model.openProperty()),
                                model::open)
                        .in("session"),
                action("Next page", NEXT_KEY, model.canContinue(), model::next),
                action("Next page from a text", NEXT_IN_TEXT_KEY, model.canContinue(), model::next),
                action(
                        "Continue the unfinished session",
                        RESUME_KEY,
                        model.canResume(),
                        model::resume),
                action("Record", NEXT_KEY, model.canStart(), takes::toggleListening),
                action("Pause or continue", PAUSE_KEY, model.canRecord(), takes::toggleListening),
                // a held key would delete one take after the other
                action("Repeat the last take", REPEAT_KEY, model.canRepeat(), takes::repeatLast)
                        .oncePerKeyPress(),
                action(
                        "Keep the doubtful take",
                        KEEP_KEY,
                        model.whilePrompting(takes.hasDoubtful()),
                        takes::keepDoubtful),
                action(
                        "Play the last take",
                        PLAY_KEY,
                        model.whilePrompting(model.review().canPlay()),
                        model.review()::togglePlay),
                action(
                        "Next speaker",
                        SPEAKER_KEY,
                        model.whilePrompting(Bindings.createBooleanBinding(() -> true)),
                        model::nextSpeaker),
                action("Back or close", BACK_KEY, model.openProperty(), model::back));
    }

    private static RoomAction action(
            String text, String key, ObservableBooleanValue possible, Runnable run) {
        return RoomAction.of(text, key, possible, run).in("session").under(SUBMENU);
    }

    /** A button that opens the page. */
    public static Button openButton(SessionViewModel model) {
        Button button = new Button("Record a data set…", new FontIcon(Feather.MIC));
        button.setId("record-dataset");
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText("Record a data set");
        button.setTooltip(
                new Tooltip(RoomAction.withKey("Record words of one or more speakers", OPEN_KEY)));
        button.setOnAction(event -> model.open());
        button.disableProperty().bind(model.openProperty());
        return button;
    }
}
