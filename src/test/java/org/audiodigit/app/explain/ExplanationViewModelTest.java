package org.audiodigit.app.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.audiodigit.app.sound.PlotExplanation;
import org.audiodigit.app.sound.SoundViewModel;
import org.audiodigit.app.sound.axis.TimeRange;
import org.audiodigit.app.sound.axis.Viewport;
import org.audiodigit.model.Explanation;
import org.audiodigit.testing.HeldTasks;
import org.audiodigit.testing.Sounds;
import org.audiodigit.testing.TestContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExplanationViewModelTest {

    private final HeldTasks tasks = new HeldTasks();
    private final ObjectProperty<Optional<ExplanationSubject>> subject =
            new SimpleObjectProperty<>(Optional.empty());
    private SoundViewModel sound;
    private ExplanationViewModel model;
    private int computed;

    @BeforeEach
    void create() {
        sound = new SoundViewModel(TestContext.with(tasks, Path.of("models")).context(), "test");
        model = new ExplanationViewModel(tasks, sound, subject);
        showRecording();
    }

    private void showRecording() {
        sound.show("tone.wav", Sounds.sine(700, 0.5, 8000, 8000));
    }

    private Optional<Explanation> compute() {
        computed++;
        return Optional.of(SampleExplanations.of(0.1, "a", "b", "c"));
    }

    private void ask(String key, String answer) {
        ask(key, answer, 2);
    }

    private void ask(String key, String answer, double offset) {
        ask(key, answer, offset, new TimeRange(0.2, 0.6));
    }

    private void ask(String key, String answer, double offset, TimeRange word) {
        subject.set(Optional.of(new ExplanationSubject(key, answer, offset, word, this::compute)));
    }

    private Optional<PlotExplanation> drawn() {
        return sound.explanation().drawnProperty().get();
    }

    @Test
    void explainsTheAnswerOnceTheUserWantsIt() {
        ask("one", "b");
        assertThat(model.available().get()).isTrue();
        assertThat(computed).isZero();
        model.toggle();
        assertThat(drawn().orElseThrow().name()).isEqualTo("b");
        assertThat(drawn().orElseThrow().offsetSeconds()).isEqualTo(2);
        assertThat(model.questionsProperty().get())
                .extracting(Question::text)
                .containsExactly("Why not a?", "Why b?", "Why not c?");
        assertThat(model.questionProperty().get().text()).isEqualTo("Why b?");
        model.toggle();
        assertThat(drawn()).isEmpty();
        assertThat(model.explained().get()).isFalse();
    }

    @Test
    void anotherLabelIsExplainedWithoutAnotherComputation() {
        ask("one", "b");
        model.toggle();
        model.questionProperty().set(model.questionsProperty().get().get(0));
        assertThat(drawn().orElseThrow().name()).isEqualTo("a");
        model.askNext();
        model.askNext();
        assertThat(drawn().orElseThrow().name()).isEqualTo("c");
        model.askNext();
        assertThat(drawn().orElseThrow().name()).isEqualTo("a");
        assertThat(computed).isEqualTo(1);
    }

    @Test
    void theExplanationsOfTheShownRecordingAreStored() {
        model.toggle();
        ask("one", "a");
        ask("two", "b");
        assertThat(drawn().orElseThrow().name()).isEqualTo("b");
        ask("one", "a");
        assertThat(drawn().orElseThrow().name()).isEqualTo("a");
        assertThat(computed).isEqualTo(2);
        showRecording();
        assertThat(computed).isEqualTo(3);
        assertThat(drawn()).isPresent();
    }

    @Test
    void anExplanationStaysWhereItWasComputed() {
        model.toggle();
        ask("one", "a", 2);
        ask("one", "a", 3);
        model.askNext();
        assertThat(drawn().orElseThrow().offsetSeconds()).isEqualTo(2);
        ask("two", "b", 0);
        ask("one", "a", 3);
        assertThat(drawn().orElseThrow().offsetSeconds()).isEqualTo(2);
        assertThat(computed).isEqualTo(2);
    }

    @Test
    void onlyTheLatestExplanationsAreStored() {
        model.toggle();
        for (int i = 0; i <= ExplanationViewModel.MAX_KNOWN; i++) {
            ask("answer " + i, "a");
        }
        ask("answer 1", "a");
        assertThat(computed).isEqualTo(ExplanationViewModel.MAX_KNOWN + 1);
        ask("answer 0", "a");
        assertThat(computed).isEqualTo(ExplanationViewModel.MAX_KNOWN + 2);
    }

    @Test
    void theSameAnswerKeepsTheChosenLabel() {
        model.toggle();
        ask("one", "a");
        model.askNext();
        ask("one", "a");
        assertThat(drawn().orElseThrow().name()).isEqualTo("b");
        assertThat(computed).isEqualTo(1);
    }

    @Test
    void aResultThatComesTooLateIsDropped() {
        model.toggle();
        tasks.hold();
        ask("one", "a");
        assertThat(drawn()).isEmpty();
        assertThat(model.description().get()).isEqualTo("Explaining…");
        ask("two", "c");
        tasks.release();
        assertThat(drawn().orElseThrow().name()).isEqualTo("c");
        assertThat(model.description().get()).startsWith("Most for c: ");

        tasks.hold();
        ask("three", "a");
        subject.set(Optional.empty());
        tasks.release();
        assertThat(drawn()).isEmpty();
        assertThat(model.available().get()).isFalse();
        assertThat(model.description().get()).isEqualTo("No answer to explain.");
    }

    @Test
    void aFailureIsASentenceUntilAnotherAnswerIsExplained() {
        model.toggle();
        subject.set(
                Optional.of(
                        new ExplanationSubject(
                                "bad",
                                "a",
                                0,
                                new TimeRange(0, 1),
                                () -> {
                                    throw new IOException("the disk is gone");
                                })));
        assertThat(model.problemProperty().get())
                .startsWith("Cannot explain the answer: ")
                .contains("the disk is gone");
        assertThat(drawn()).isEmpty();
        ask("one", "a");
        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(drawn()).isPresent();
    }

    private void run(String action) {
        sound.actions().stream()
                .filter(a -> a.text().equals(action))
                .findFirst()
                .orElseThrow()
                .run()
                .run();
    }

    @Test
    void theExplainedWordIsMadeVisible() {
        sound.show("long.wav", Sounds.noise(0.1, 60 * 8000, 8000, 1));
        ask("one", "b", 0, new TimeRange(50, 50.4));
        Viewport whole = sound.viewportProperty().get();
        assertThat(whole.isWhole()).isTrue();

        model.toggle();
        Viewport word = sound.viewportProperty().get();
        assertThat(word.contains(50)).isTrue();
        assertThat(word.contains(50.4)).isTrue();
        assertThat(word.span()).as("large enough for the colours").isLessThan(8);

        for (int step = 0; step < 20; step++) {
            run("Scroll left");
        }
        assertThat(sound.viewportProperty().get().contains(50)).isFalse();
        model.askNext();
        assertThat(sound.viewportProperty().get().span()).as("zoom").isEqualTo(word.span());
        assertThat(sound.viewportProperty().get().contains(50.2)).isTrue();
    }

    @Test
    void aVisibleWordStaysWhereItIs() {
        ask("one", "b");
        run("Zoom in");
        Viewport before = sound.viewportProperty().get();
        model.toggle();
        assertThat(sound.viewportProperty().get()).isEqualTo(before);
        model.toggle();
        run("Scroll right");
        run("Scroll right");
        Viewport hidden = sound.viewportProperty().get();
        subject.set(Optional.empty());
        model.toggle();
        assertThat(sound.viewportProperty().get()).as("nothing to explain").isEqualTo(hidden);
    }

    @Test
    void anAnswerThatIsNoLabelOfTheModelIsReplacedByItsMostProbableOne() {
        model.toggle();
        ask("one", "eleven");
        assertThat(model.questionProperty().get().text()).isEqualTo("Why a?");
    }

    @Test
    void theDescriptionNamesTimesInTheRecording() {
        model.toggle();
        ask("one", "a");
        assertThat(drawn().orElseThrow().description())
                .matches(
                        "Most for a: \\d+ to \\d+ Hz at 2\\.30 to 2\\.40 s\\."
                                + " Most against a: [\\d.]+ to [\\d.]+ kHz at 2\\.50 to 2\\.60 s\\.");
    }
}
