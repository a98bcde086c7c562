package org.audiodigit.app.recognise;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import org.audiodigit.app.explain.ExplanationSubject;
import org.audiodigit.app.explain.ExplanationViewModel;
import org.audiodigit.app.room.RoomContext;
import org.audiodigit.app.sound.SoundViewModel;
import org.audiodigit.app.sound.axis.TimeRange;
import org.audiodigit.app.workspace.LoadedModel;
import org.audiodigit.app.workspace.ModelSession;
import org.audiodigit.signal.SampleSource;

/** Explains the answer for the selected or only word, if it is that of the active model. */
final class WordExplanation {

    private final Recogniser recogniser;
    private final ShownRecordingViewModel shown;
    private final SegmentsViewModel segments;
    private final ModelSession session;

    /** Answers of different models are different, even for the same sound. */
    private record Key(Recognition recognition, String weights) {}

    private WordExplanation(
            Recogniser recogniser,
            ShownRecordingViewModel shown,
            SegmentsViewModel segments,
            ModelSession session) {
        this.recogniser = recogniser;
        this.shown = shown;
        this.segments = segments;
        this.session = session;
    }

    static ExplanationViewModel of(
            RoomContext context,
            SoundViewModel sound,
            Recogniser recogniser,
            ShownRecordingViewModel shown,
            SegmentsViewModel segments) {
        WordExplanation words =
                new WordExplanation(recogniser, shown, segments, context.workspace().model());
        return new ExplanationViewModel(context.tasks(), sound, words.subject());
    }

    private ObjectBinding<Optional<ExplanationSubject>> subject() {
        return Bindings.createObjectBinding(
                this::find,
                segments.listProperty(),
                segments.selectedProperty(),
                session.activeProperty());
    }

    private Optional<ExplanationSubject> find() {
        Optional<Segment> word = segments.currentSegment();
        Optional<LoadedModel> model = session.activeProperty().get();
        if (word.isEmpty() || model.isEmpty()) {
            return Optional.empty();
        }
        return word.get()
                .recognition()
                .filter(recognition -> recognition.model().equals(model.get().name()))
                .map(recognition -> subject(word.get(), recognition, model.get()));
    }

    private ExplanationSubject subject(Segment word, Recognition recognition, LoadedModel model) {
        TimeRange part = recognisedPart(word, recognition);
        SampleSource source = shown.samples();
        return new ExplanationSubject(
                new Key(recognition, model.manifest().weights().sha256()),
                word.answer().orElseThrow().label(),
                part.from(),
                new TimeRange(word.start(), word.end()),
                () -> recogniser.explain(source, part));
    }

    /** The sound that the model was given: the whole recording or the word with a margin. */
    private TimeRange recognisedPart(Segment word, Recognition recognition) {
        SegmentList list = segments.listProperty().get();
        boolean found =
                word.start() == recognition.startSeconds()
                        && word.end() == recognition.endSeconds();
        return list.size() == 1 && found
                ? new TimeRange(0, Recogniser.MAX_SINGLE_SECONDS)
                : list.withMargin(word, SegmentRecognition.MARGIN_SECONDS);
    }
}
