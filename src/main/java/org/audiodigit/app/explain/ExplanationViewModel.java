package org.audiodigit.app.explain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.audiodigit.app.sound.PlotExplanation;
import org.audiodigit.app.sound.SoundViewModel;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.LatestTask;
import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.common.Failures;
import org.audiodigit.model.Explanation;
import org.audiodigit.model.Prediction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Explains the shown answer while the user wants it, first for the label that the model gave. One
 * computation explains all labels. The latest explanations of the shown recording are stored.
 */
public final class ExplanationViewModel {

    private static final Logger LOG = LoggerFactory.getLogger(ExplanationViewModel.class);

    static final int MAX_KNOWN = 20;

    private final LatestTask task;
    private final SoundViewModel sound;
    private final ObservableValue<Optional<ExplanationSubject>> subject;
    private final Map<Object, Explained> known = new LatestExplanations();
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<List<Question>> questions =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<Question> question = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /**
     * An explanation with the start of its part in the recording. A later edit of the recording may
     * move the part of the subject, but not that of its answer.
     */
    private record Explained(Explanation explanation, double offsetSeconds) {}

    /** Without those that were shown longest ago, since each has tensors of all labels. */
    private static final class LatestExplanations extends LinkedHashMap<Object, Explained> {

        private static final long serialVersionUID = 1L;

        LatestExplanations() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Explained> oldest) {
            return size() > MAX_KNOWN;
        }
    }

    /** The key of what is explained or being explained. */
    private Optional<Object> current = Optional.empty();

    private Explained explained;

    /**
     * @param subject the shown answer; empty without one
     */
    public ExplanationViewModel(
            TaskExecutor tasks,
            SoundViewModel sound,
            ObservableValue<Optional<ExplanationSubject>> subject) {
        this.task = new LatestTask(tasks);
        this.sound = sound;
        this.subject = subject;
        sound.explanation().visibleProperty().bind(shown);
        question.subscribe(this::draw);
        sound.shownProperty().subscribe(recording -> forget());
        subject.subscribe(changed -> update());
        shown.subscribe(wanted -> update());
        shown.subscribe(
                wanted -> {
                    if (wanted) {
                        reveal();
                    }
                });
    }

    /** Scrolls to the explained word, which the user may have scrolled away. */
    private void reveal() {
        subject.getValue().map(ExplanationSubject::word).ifPresent(sound::reveal);
    }

    private void forget() {
        known.clear();
        end();
        update();
    }

    private void end() {
        task.cancel();
        current = Optional.empty();
        explained = null;
        problem.set("");
        question.set(null);
        questions.set(List.of());
    }

    private void update() {
        Optional<ExplanationSubject> wanted = subject.getValue().filter(any -> shown.get());
        if (wanted.map(ExplanationSubject::key).equals(current)) {
            return;
        }
        end();
        wanted.ifPresent(this::explain);
    }

    private void explain(ExplanationSubject wanted) {
        current = Optional.of(wanted.key());
        Explained stored = known.get(wanted.key());
        if (stored != null) {
            show(stored, wanted.answer());
            return;
        }
        task.start(
                BackgroundTask.quiet("Explaining " + wanted.answer(), p -> wanted.work().explain())
                        .onSuccess(
                                result ->
                                        result.ifPresent(
                                                computed -> {
                                                    LOG.debug("Explained {}", wanted.answer());
                                                    Explained done =
                                                            new Explained(
                                                                    computed,
                                                                    wanted.offsetSeconds());
                                                    known.put(wanted.key(), done);
                                                    show(done, wanted.answer());
                                                }))
                        .onFailure(this::fail));
    }

    private void show(Explained computed, String answer) {
        explained = computed;
        Prediction prediction = computed.explanation().prediction();
        List<String> labels = prediction.labels();
        int answered = labels.contains(answer) ? labels.indexOf(answer) : prediction.best();
        List<Question> all =
                IntStream.range(0, labels.size())
                        .mapToObj(i -> Question.of(i, labels.get(i), i == answered))
                        .toList();
        questions.set(all);
        question.set(all.get(answered));
    }

    private void fail(Exception failure) {
        LOG.warn("Cannot explain an answer", failure);
        problem.set("Cannot explain the answer: " + Failures.sentence(failure));
    }

    private void draw(Question asked) {
        sound.explanation()
                .drawnProperty()
                .set(
                        Optional.ofNullable(asked)
                                .map(
                                        q ->
                                                new PlotExplanation(
                                                        explained.explanation(),
                                                        q.label(),
                                                        explained.offsetSeconds())));
    }

    /** Shows the explanation or hides it. */
    public void toggle() {
        shown.set(!shown.get());
    }

    /** Asks about the next label of the model; after the last one, about the first. */
    public void askNext() {
        List<Question> all = questions.get();
        if (!all.isEmpty()) {
            ask(all.get((all.indexOf(question.get()) + 1) % all.size()));
        }
    }

    /** Asks about a label. */
    void ask(Question next) {
        question.set(next);
        reveal();
    }

    /** Whether the user wants explanations. */
    public BooleanProperty shownProperty() {
        return shown;
    }

    /** Whether there is an answer to explain. */
    public BooleanBinding available() {
        return Bindings.createBooleanBinding(() -> subject.getValue().isPresent(), subject);
    }

    /** Whether an explanation is visible. */
    public BooleanBinding explained() {
        return question.isNotNull();
    }

    /** One question for each label of the model; empty without an explanation. */
    public ReadOnlyObjectProperty<List<Question>> questionsProperty() {
        return questions.getReadOnlyProperty();
    }

    /** The answered question, which the user may replace; null without an explanation. */
    public ObjectProperty<Question> questionProperty() {
        return question;
    }

    /** The explanation over the spectrogram. */
    public ReadOnlyObjectProperty<Optional<PlotExplanation>> drawnProperty() {
        return sound.explanation().drawnProperty();
    }

    /** The parts that are most important, or why there are none. */
    public StringBinding description() {
        return Bindings.createStringBinding(
                () -> drawnProperty().get().map(PlotExplanation::description).orElse(missing()),
                drawnProperty(),
                subject,
                problem);
    }

    private String missing() {
        if (!problem.get().isEmpty()) {
            return "";
        }
        return subject.getValue().isPresent() ? "Explaining…" : "No answer to explain.";
    }

    /** Why the answer cannot be explained, as a sentence; empty without a problem. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
