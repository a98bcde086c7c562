package org.audiodigit.app.voice;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.audiodigit.app.capture.AudioInput;
import org.audiodigit.app.capture.InputViewModel;
import org.audiodigit.app.capture.ProblemsViewModel;
import org.audiodigit.app.capture.RecordingViewModel.State;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.LatestTask;
import org.audiodigit.app.workspace.ActiveModel;
import org.audiodigit.app.workspace.ModelSession;

/**
 * The page without its nodes: whose voice, the words they are asked for, the tuning, the choice.
 */
public final class VoiceViewModel {

    static final String SETTING = "voice.name";

    /** What the page is about now. */
    enum Stage {
        ASKING,
        TUNING,
        CHOOSING
    }

    private final RoomContext context;
    private final ModelSession inWindow;
    private final InputViewModel inputs;
    private final VoiceLocations places;
    private final Voices voices;
    private final LatestTask looking;
    private final ProblemsViewModel problems = new ProblemsViewModel();
    private final TakesViewModel takes;
    private final AdaptationViewModel tuning;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.ASKING);
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper(Voices.FIRST);
    private final ReadOnlyStringWrapper obstacle = new ReadOnlyStringWrapper("");
    private final ObservableList<String> names = FXCollections.observableArrayList();
    private List<String> labels = List.of();

    public VoiceViewModel(
            RoomContext context, AudioInput ears, InputViewModel inputs, VoiceLocations places) {
        this.context = context;
        this.inWindow = context.workspace().model();
        this.inputs = inputs;
        this.places = places;
        this.voices = new Voices(places.voices());
        this.looking = new LatestTask(context.tasks());
        this.takes = new TakesViewModel(ears, context.tasks(), inputs, problems);
        this.tuning = new AdaptationViewModel(context.tasks(), problems);
        inWindow.inUseProperty().subscribe(this::use);
        tuning.runningProperty().subscribe(running -> stage());
        tuning.resultProperty().subscribe(result -> stage());
    }

    private void use(Optional<ActiveModel> model) {
        List<String> known = model.map(m -> m.manifest().labels()).orElse(List.of());
        boolean others = !known.equals(labels);
        labels = known;
        judge();
        if (others && open.get()) {
            look();
        }
    }

    private void judge() {
        if (labels.isEmpty()) {
            obstacle.set("No model is in use that could be tuned.");
        } else if (!labels.stream().allMatch(Voices::plain)) {
            obstacle.set("The labels of the model in use cannot be names of files.");
        } else {
            obstacle.set("");
        }
    }

    private void stage() {
        boolean choosing = tuning.resultProperty().get().isPresent();
        stage.set(
                tuning.runningProperty().get()
                        ? Stage.TUNING
                        : choosing ? Stage.CHOOSING : Stage.ASKING);
    }

    /** Opens the page with the voice that it was about last, where that stopped. */
    public void open() {
        if (!obstacle.get().isEmpty()) {
            return;
        }
        String last = context.settings().get(SETTING, Voices.FIRST);
        name.set(Voices.refusal(last).isEmpty() ? last : Voices.FIRST);
        problems.clear();
        open.set(true);
        look();
    }

    /** Goes back to the room; a tuning goes on, and its result waits. */
    void close() {
        takes.pause();
        open.set(false);
    }

    /** Stops what should not go on unseen. */
    public void rest() {
        takes.pause();
    }

    /** Whose voice it is. */
    void choose(String newName) {
        String wanted = newName.strip();
        if (wanted.isEmpty() || wanted.equals(name.get())) {
            return;
        }
        problems.clear();
        Optional<String> refusal = Voices.refusal(wanted);
        if (refusal.isPresent()) {
            problems.add(refusal.get());
            return;
        }
        context.settings().put(SETTING, wanted);
        name.set(wanted);
        look();
    }

    private record Seen(List<String> names, VoiceFolder voice, List<Prompt> recorded) {}

    private void look() {
        VoiceFolder voice = voices.of(name.get());
        List<String> asked = labels;
        takes.show(voice, List.of(), List.of(), heard -> heard);
        looking.start(
                BackgroundTask.quiet("Looking for voices", progress -> seen(voice, asked))
                        .onSuccess(seen -> show(seen, asked))
                        .onFailure(e -> problems.add("The voices cannot be listed", e)));
    }

    private Seen seen(VoiceFolder voice, List<String> asked) throws IOException {
        return new Seen(voices.names(), voice, voice.recorded(asked));
    }

    private void show(Seen seen, List<String> asked) {
        List<String> all = new ArrayList<>(seen.names());
        if (!all.contains(seen.voice().name())) {
            all.add(seen.voice().name());
        }
        all.add(Voices.nextFree(all));
        if (!names.equals(all)) {
            names.setAll(all);
        }
        inWindow.inUseProperty()
                .get()
                .ifPresent(
                        model ->
                                takes.show(
                                        seen.voice(),
                                        asked,
                                        seen.recorded(),
                                        model.model().frontEnd()::trimCaptured));
    }

    /** Asks, and throws the recordings of this voice away. */
    void anew() {
        String question =
                "Delete the %d recordings of %s and record them anew?"
                        .formatted(takes.countProperty().get(), name.get());
        if (context.dialogs().confirm(question, "Delete")) {
            takes.anew();
        }
    }

    void tune() {
        takes.pause();
        inWindow.inUseProperty()
                .get()
                .ifPresent(
                        model ->
                                tuning.start(
                                        new AdaptationTask(
                                                voices.of(name.get()),
                                                model,
                                                places,
                                                context.workspace().models())));
    }

    /** Uses the tuned model. */
    void take() {
        tuning.resultProperty().get().ifPresent(tuned -> inWindow.use(tuned.folder()));
        keepOld();
    }

    /** Leaves the model in use as it is. */
    void keepOld() {
        tuning.forget();
        close();
    }

    /** One step back, whatever the page shows. */
    void back() {
        switch (stage.get()) {
            case ASKING -> close();
            case TUNING -> tuning.cancel();
            case CHOOSING -> keepOld();
        }
    }

    /** Whether a word can be asked for or was, and nothing else is going on. */
    BooleanBinding canRecord() {
        return Bindings.createBooleanBinding(
                () ->
                        isAsking()
                                && takes.askedProperty().get().isPresent()
                                && obstacle.get().isEmpty()
                                && !inputs.noneProperty().get()
                                && takes.recording().stateProperty().get() != State.STOPPING,
                open,
                stage,
                obstacle,
                inputs.noneProperty(),
                takes.askedProperty(),
                takes.recording().stateProperty());
    }

    /** Whether there is a last word to be thrown away. */
    BooleanBinding canForget() {
        return Bindings.createBooleanBinding(
                () -> isAsking() && takes.countProperty().get() > 0,
                open,
                stage,
                takes.countProperty());
    }

    /** Whether every word is recorded. */
    BooleanBinding canTune() {
        return Bindings.createBooleanBinding(
                () ->
                        isAsking()
                                && takes.askedProperty().get().isEmpty()
                                && takes.countProperty().get() > 0,
                open,
                stage,
                takes.askedProperty(),
                takes.countProperty());
    }

    BooleanBinding canChoose() {
        return open.and(stage.isEqualTo(Stage.CHOOSING));
    }

    private boolean isAsking() {
        return open.get() && stage.get() == Stage.ASKING;
    }

    TakesViewModel takes() {
        return takes;
    }

    AdaptationViewModel tuning() {
        return tuning;
    }

    ProblemsViewModel problems() {
        return problems;
    }

    InputViewModel inputs() {
        return inputs;
    }

    /** Those there are, and one for somebody new. */
    ObservableList<String> names() {
        return names;
    }

    ReadOnlyStringProperty nameProperty() {
        return name.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /** Whether the page is seen. */
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** Why the page cannot be opened, a sentence; empty if it can. */
    public ReadOnlyStringProperty obstacleProperty() {
        return obstacle.getReadOnlyProperty();
    }
}
