package org.audiodigit.app.voice;

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
import org.audiodigit.app.take.PromptSequence;
import org.audiodigit.app.take.TakeReviewViewModel;
import org.audiodigit.app.take.TakesViewModel;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.LatestTask;
import org.audiodigit.app.workspace.LoadedModel;
import org.audiodigit.app.workspace.ModelSession;

/** The state of the page: the speaker, the words to record, and the adaptation. */
public final class VoiceViewModel {

    static final String SETTING = "voice.name";

    /** The step that the page shows. */
    enum Stage {
        RECORDING,
        ADAPTING,
        /** The user compares both models and chooses one. */
        RESULT
    }

    private final RoomContext context;
    private final ModelSession session;
    private final InputViewModel inputs;
    private final VoiceLocations locations;
    private final Voices voices;
    private final LatestTask loadTask;
    private final ProblemsViewModel problems = new ProblemsViewModel();
    private final TakesViewModel takes;
    private final TakeReviewViewModel review;
    private final AdaptationViewModel adaptation;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.RECORDING);
    private final ReadOnlyStringWrapper speaker = new ReadOnlyStringWrapper(Voices.DEFAULT_SPEAKER);
    private final ReadOnlyStringWrapper obstacle = new ReadOnlyStringWrapper("");
    private final ObservableList<String> speakers = FXCollections.observableArrayList();
    private List<String> labels = List.of();

    public VoiceViewModel(
            RoomContext context,
            AudioInput input,
            InputViewModel inputs,
            VoiceLocations locations) {
        this.context = context;
        this.session = context.workspace().model();
        this.inputs = inputs;
        this.locations = locations;
        this.voices = new Voices(locations.voices());
        this.loadTask = new LatestTask(context.tasks());
        this.takes = new TakesViewModel(input, context, inputs, problems);
        this.review = new TakeReviewViewModel(context, takes, problems);
        this.adaptation = new AdaptationViewModel(context.tasks(), problems);
        session.activeProperty().subscribe(this::use);
        session.obstacleProperty().subscribe(changed -> use(session.activeProperty().get()));
        adaptation.runningProperty().subscribe(running -> updateStage());
        adaptation.resultProperty().subscribe(result -> updateStage());
        adaptation.resultProperty().subscribe(result -> context.workspace().library().refresh());
    }

    private void use(Optional<LoadedModel> model) {
        List<String> newLabels = model.map(m -> m.manifest().labels()).orElse(List.of());
        boolean changed = !newLabels.equals(labels);
        labels = newLabels;
        String engine = session.obstacleProperty().get();
        obstacle.set(engine.isEmpty() ? Voices.obstacle(newLabels) : engine);
        if (changed && open.get()) {
            load();
        }
    }

    private void updateStage() {
        if (adaptation.runningProperty().get()) {
            stage.set(Stage.ADAPTING);
        } else if (adaptation.resultProperty().get().isPresent()) {
            stage.set(Stage.RESULT);
        } else {
            stage.set(Stage.RECORDING);
        }
    }

    /** Opens the page with the last speaker, who continues with the first missing word. */
    public void open() {
        if (!obstacle.get().isEmpty()) {
            return;
        }
        String last = context.settings().get(SETTING, Voices.DEFAULT_SPEAKER);
        boolean valid = Voices.invalidNameReason(last).isEmpty();
        speaker.set(valid ? last : Voices.DEFAULT_SPEAKER);
        problems.clear();
        open.set(true);
        load();
    }

    /** Returns to the room. A running adaptation continues and its result waits for the user. */
    public void close() {
        suspend();
        open.set(false);
    }

    /** Stops recording when the room is left. */
    public void suspend() {
        takes.pause();
        review.stop();
    }

    void selectSpeaker(String name) {
        String newSpeaker = Voices.existingSpelling(name.strip(), speakers);
        if (newSpeaker.isEmpty() || newSpeaker.equals(speaker.get())) {
            return;
        }
        problems.clear();
        Optional<String> reason = Voices.invalidNameReason(newSpeaker);
        if (reason.isPresent()) {
            problems.add(reason.get());
            return;
        }
        context.settings().put(SETTING, newSpeaker);
        speaker.set(newSpeaker);
        load();
    }

    private void load() {
        Voices.Voice voice = voices.voice(speaker.get());
        List<String> prompted = labels;
        takes.show(voice, PromptSequence.empty());
        loadTask.start(
                BackgroundTask.quiet("Loading voices", progress -> voices.list(voice, prompted))
                        .onSuccess(listing -> show(voice, listing))
                        .onFailure(e -> problems.add("Cannot list the voices", e)));
    }

    private void show(Voices.Voice voice, Voices.Listing listing) {
        if (!speakers.equals(listing.speakers())) {
            speakers.setAll(listing.speakers());
        }
        Optional<LoadedModel> model = session.activeProperty().get();
        model.map(m -> voice.converting(m.model().frontEnd()::trimCaptured))
                .ifPresent(store -> takes.show(store, listing.words()));
    }

    /** Deletes all recordings of the speaker after a confirmation. */
    void startOver() {
        String question =
                "Delete the %d recordings of %s and start over?"
                        .formatted(takes.countProperty().get(), speaker.get());
        if (context.dialogs().confirm(question, "Delete")) {
            takes.deleteAll();
        }
    }

    void adapt() {
        takes.pause();
        session.activeProperty()
                .get()
                .ifPresent(
                        model ->
                                adaptation.start(
                                        new AdaptationTask(
                                                voices.voice(speaker.get()),
                                                model,
                                                locations,
                                                context.workspace().models())));
    }

    void useAdapted() {
        adaptation
                .resultProperty()
                .get()
                .ifPresent(adapted -> session.use(adapted.folder(), adapted.name()));
        keepBase();
    }

    void keepBase() {
        adaptation.clearResult();
        close();
    }

    /** Goes one step back from the current stage. */
    void back() {
        switch (stage.get()) {
            case RECORDING -> close();
            case ADAPTING -> adaptation.cancel();
            case RESULT -> keepBase();
        }
    }

    /** Whether listening can be started or paused. */
    BooleanBinding canRecord() {
        return Bindings.createBooleanBinding(
                () ->
                        isRecordingStage()
                                && takes.promptProperty().get().isPresent()
                                && obstacle.get().isEmpty()
                                && !inputs.missingProperty().get()
                                && takes.recording().stateProperty().get() != State.STOPPING,
                open,
                stage,
                obstacle,
                inputs.missingProperty(),
                takes.promptProperty(),
                takes.recording().stateProperty());
    }

    /** Whether there are recordings to delete. */
    BooleanBinding canDelete() {
        return Bindings.createBooleanBinding(
                () -> isRecordingStage() && takes.countProperty().get() > 0,
                open,
                stage,
                takes.countProperty());
    }

    /** Restricts a condition to the page while it records. */
    BooleanBinding whileRecording(BooleanBinding condition) {
        return condition.and(open).and(stage.isEqualTo(Stage.RECORDING));
    }

    /** Whether every word is recorded. */
    BooleanBinding canAdapt() {
        return canDelete()
                .and(
                        Bindings.createBooleanBinding(
                                () -> takes.promptProperty().get().isEmpty(),
                                takes.promptProperty()));
    }

    private boolean isRecordingStage() {
        return open.get() && stage.get() == Stage.RECORDING;
    }

    TakesViewModel takes() {
        return takes;
    }

    TakeReviewViewModel review() {
        return review;
    }

    /** Why the words are recorded, how long it takes, and where they are stored. */
    String introduction() {
        return AdaptationTexts.introduction(labels.size(), voices.voice(speaker.get()).folder());
    }

    AdaptationViewModel adaptation() {
        return adaptation;
    }

    ProblemsViewModel problems() {
        return problems;
    }

    InputViewModel inputs() {
        return inputs;
    }

    /** The recorded speakers and a proposal for a new one. */
    ObservableList<String> speakers() {
        return speakers;
    }

    ReadOnlyStringProperty speakerProperty() {
        return speaker.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /** Whether the page is shown. */
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** Why the page cannot be opened, a sentence; empty if it can. */
    public ReadOnlyStringProperty obstacleProperty() {
        return obstacle.getReadOnlyProperty();
    }
}
