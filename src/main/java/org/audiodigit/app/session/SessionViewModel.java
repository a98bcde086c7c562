package org.audiodigit.app.session;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.audiodigit.app.capture.AudioInput;
import org.audiodigit.app.capture.InputViewModel;
import org.audiodigit.app.capture.ProblemsViewModel;
import org.audiodigit.app.capture.RecordingViewModel.State;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.app.take.TakeReviewViewModel;
import org.audiodigit.app.take.TakesViewModel;
import org.audiodigit.audio.device.AudioDevice;
import org.audiodigit.dataset.SessionPlan;

/** The state of the page "Record a data set". All files are accessed one operation at a time. */
public final class SessionViewModel {

    /** The pages, in their order. */
    enum Page {
        SETUP,
        SPEAKER,
        PROMPTS
    }

    private static final long SEEDS = 1_000_000_000;

    private final RoomContext context;
    private final InputViewModel inputs;
    private final ProblemsViewModel problems = new ProblemsViewModel();
    private final UnfinishedSession unfinished;
    private final SetupViewModel setup;
    private final SpeakerViewModel speaker;
    private final TakesViewModel takes;
    private final TakeReviewViewModel review;
    private final RunningSession session;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(Page.SETUP);

    /** Whether takes were recorded or deleted that the open data set does not show. */
    private boolean changed;

    /** Revision of the takes when their speaker was shown. */
    private long shownRevision;

    /**
     * @param home the folder in which a new data set is proposed
     */
    public SessionViewModel(
            RoomContext context, AudioInput input, InputViewModel inputs, Path home) {
        this(context, input, inputs, home, Clock.systemDefaultZone());
    }

    SessionViewModel(
            RoomContext context, AudioInput input, InputViewModel inputs, Path home, Clock clock) {
        this.context = context;
        this.inputs = inputs;
        this.unfinished = new UnfinishedSession(context, problems);
        this.setup = new SetupViewModel(context, home);
        this.speaker = new SpeakerViewModel(clock);
        this.takes = new TakesViewModel(input, context, inputs, problems);
        this.review = new TakeReviewViewModel(context, takes, problems);
        this.session = new RunningSession(context.tasks(), takes, problems);
        speaker.idProperty().subscribe(id -> lookUpSpeaker());
        takes.revisionProperty().subscribe(revision -> updateUnfinished());
        setup.folderProperty().subscribe(typed -> setup.target().ifPresent(unfinished::findIn));
    }

    private void lookUpSpeaker() {
        // the details of another speaker must not be saved for this one
        speaker.showKnown(Map.of());
        session.lookUp(speaker.speaker(), speaker::showKnown);
    }

    /** Opens the first page, which offers to continue an unfinished session. */
    public void open() {
        if (!open.get()) {
            problems.clear();
            inputs.refresh();
            setup.propose();
            page.set(Page.SETUP);
            unfinished.find();
            open.set(true);
        }
    }

    /** Offers to continue a session that an earlier run of the program left unfinished. */
    public void offerToContinue() {
        unfinished.offer(
                found -> {
                    open();
                    resume(found);
                });
    }

    /** Goes to the next page, if the present one is complete. */
    void next() {
        if (page.get() == Page.SETUP && setup.problem().get().isEmpty()) {
            Path folder = setup.target().orElseThrow();
            SessionPlan plan = setup.plan(new SplittableRandom().nextLong(SEEDS));
            if (unfinished.confirmReplacing(folder, plan)) {
                session.start(folder, plan, this::show);
            }
        } else if (page.get() == Page.SPEAKER && speaker.problem().get().isEmpty()) {
            session.begin(speaker.speaker(), speaker.metadata(), this::show);
        }
    }

    /** Continues the unfinished session where it stopped. */
    void resume() {
        unfinished.foundProperty().get().ifPresent(this::resume);
    }

    private void resume(UnfinishedSession.Found found) {
        if (isOn(Page.SETUP)) {
            session.resume(found.folder(), this::show);
        }
    }

    private void show(Optional<SessionTakes> current) {
        if (!open.get()) {
            // closed while the folder was searched
            session.close(folder -> {});
            return;
        }
        unfinished.remember(session.folder().orElseThrow());
        current.ifPresentOrElse(this::show, this::nextSpeaker);
    }

    /** Remembers the session while takes are missing, of this speaker or of an earlier one. */
    private void updateUnfinished() {
        if (takes.totalProperty().get() > 0) {
            session.folder().ifPresent(unfinished::remember);
            if (takes.promptProperty().get().isEmpty()) {
                session.checkComplete(unfinished::forget);
            }
        }
    }

    private void show(SessionTakes speakerTakes) {
        if (!open.get() || session.current().isEmpty()) {
            // the user went back meanwhile
            return;
        }
        takes.show(speakerTakes.store(), speakerTakes.words());
        shownRevision = takes.revisionProperty().get();
        page.set(Page.PROMPTS);
    }

    /** Pauses and asks for the details of another speaker. */
    void nextSpeaker() {
        suspend();
        noteChanges();
        String microphone = inputs.selectedProperty().get().map(AudioDevice::name).orElse("");
        speaker.offer(session.current().orElseThrow().suggestSpeaker(), microphone);
        page.set(Page.SPEAKER);
    }

    private void noteChanges() {
        changed |= page.get() == Page.PROMPTS && takes.revisionProperty().get() != shownRevision;
    }

    /** Goes one page back; from the prompts and from the first page, to Browse. */
    void back() {
        if (page.get() != Page.SPEAKER) {
            close();
            return;
        }
        problems.clear();
        if (takes.totalProperty().get() > 0) {
            shownRevision = takes.revisionProperty().get();
            page.set(Page.PROMPTS);
        } else {
            session.close(folder -> {});
            page.set(Page.SETUP);
        }
    }

    /** Returns to Browse, which shows the recordings. The session can be continued. */
    public void close() {
        suspend();
        noteChanges();
        boolean reload = changed;
        changed = false;
        open.set(false);
        takes.clear();
        session.close(
                folder -> {
                    if (reload) {
                        context.workspace().data().open(folder);
                    }
                });
    }

    /** Stops recording when the room is left. */
    public void suspend() {
        takes.pause();
        review.stop();
    }

    /** Whether listening can be started or paused. */
    BooleanBinding canRecord() {
        return Bindings.createBooleanBinding(
                () ->
                        isOn(Page.PROMPTS)
                                && takes.promptProperty().get().isPresent()
                                && !inputs.missingProperty().get()
                                && takes.recording().stateProperty().get() != State.STOPPING,
                open,
                page,
                inputs.missingProperty(),
                takes.promptProperty(),
                takes.recording().stateProperty());
    }

    /** Whether listening can be started. */
    BooleanBinding canStart() {
        return canRecord().and(takes.recording().stateProperty().isEqualTo(State.IDLE));
    }

    /** Whether there is an unfinished session to continue. */
    BooleanBinding canResume() {
        return Bindings.createBooleanBinding(
                () -> isOn(Page.SETUP) && unfinished.foundProperty().get().isPresent(),
                open,
                page,
                unfinished.foundProperty());
    }

    /** Restricts a condition to the page with the prompts. */
    BooleanBinding whilePrompting(BooleanBinding condition) {
        return condition
                .and(open)
                .and(page.isEqualTo(Page.PROMPTS))
                .and(session.busyProperty().not());
    }

    /** Whether a take can be repeated. */
    BooleanBinding canRepeat() {
        return whilePrompting(takes.hasDoubtful().or(takes.countProperty().greaterThan(0)));
    }

    /** Whether the present page is complete. */
    BooleanBinding canContinue() {
        BooleanBinding setupComplete = page.isEqualTo(Page.SETUP).and(setup.problem().isEmpty());
        BooleanBinding known = page.isEqualTo(Page.SPEAKER).and(speaker.problem().isEmpty());
        return setupComplete.or(known).and(open).and(session.busyProperty().not());
    }

    private boolean isOn(Page wanted) {
        return open.get() && page.get() == wanted;
    }

    UnfinishedSession unfinished() {
        return unfinished;
    }

    SetupViewModel setup() {
        return setup;
    }

    SpeakerViewModel speaker() {
        return speaker;
    }

    TakesViewModel takes() {
        return takes;
    }

    TakeReviewViewModel review() {
        return review;
    }

    ProblemsViewModel problems() {
        return problems;
    }

    InputViewModel inputs() {
        return inputs;
    }

    RunningSession session() {
        return session;
    }

    ReadOnlyObjectProperty<Page> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /** Whether the page is shown. */
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }
}
