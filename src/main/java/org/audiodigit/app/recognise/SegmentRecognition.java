package org.audiodigit.app.recognise;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.audiodigit.app.capture.ProblemsViewModel;
import org.audiodigit.app.sound.axis.TimeRange;
import org.audiodigit.app.task.BackgroundTask;
import org.audiodigit.app.task.LatestTask;
import org.audiodigit.app.task.TaskExecutor;
import org.audiodigit.signal.SampleSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Recognises the segments of the shown recording that have no label, since the user changed them,
 * and computes the probabilities of all labels for the selected one.
 */
final class SegmentRecognition {

    private static final Logger LOG = LoggerFactory.getLogger(SegmentRecognition.class);

    /** Sound around a segment, which separates the word from the noise. */
    static final double MARGIN_SECONDS = 0.1;

    private final TaskExecutor tasks;
    private final LatestTask task;
    private final Recogniser recogniser;
    private final ShownRecordingViewModel shown;
    private final SegmentsViewModel segments;
    private final ProblemsViewModel problems;
    private final HandsFreeRecording handsFree;
    private List<Segment> running = List.of();

    /**
     * @param handsFree knows the segments that may contain several words; the user decides about
     *     the others
     */
    SegmentRecognition(
            TaskExecutor tasks,
            Recogniser recogniser,
            ShownRecordingViewModel shown,
            SegmentsViewModel segments,
            ProblemsViewModel problems,
            HandsFreeRecording handsFree) {
        this.tasks = tasks;
        this.task = new LatestTask(tasks);
        this.recogniser = recogniser;
        this.shown = shown;
        this.segments = segments;
        this.problems = problems;
        this.handsFree = handsFree;
        segments.listProperty().subscribe(list -> update());
        segments.selectedProperty().subscribe(index -> update());
    }

    /** Recognises what is missing; call it when a model becomes active. */
    void update() {
        List<Segment> missing = missing();
        if (missing.isEmpty() || running.containsAll(missing)) {
            return;
        }
        // while another entry is being shown, the list still is the one of the entry before
        shown.entry()
                .filter(entry -> entry.segments() == segments.listProperty().get())
                .ifPresent(entry -> start(entry, missing));
    }

    private void start(RecognitionEntry entry, List<Segment> missing) {
        running = missing;
        SegmentList list = entry.segments();
        SampleSource source = shown.samples();
        task.start(
                BackgroundTask.quiet(
                                "Recognising words",
                                progress -> recognise(entry, source, list, missing))
                        .onSuccess(count -> running = List.of())
                        .onFailure(
                                failure -> {
                                    running = List.of();
                                    problems.add("The model failed", failure);
                                }));
    }

    private List<Segment> missing() {
        Stream<Segment> unlabelled =
                segments.listProperty().get().segments().stream()
                        .filter(segment -> segment.label().isEmpty());
        Stream<Segment> current =
                segments.currentSegment().stream()
                        .filter(segment -> segment.recognition().isEmpty());
        return Stream.concat(current, unlabelled).distinct().toList();
    }

    private Integer recognise(
            RecognitionEntry entry, SampleSource source, SegmentList list, List<Segment> missing)
            throws IOException, InterruptedException {
        for (Segment segment : missing) {
            TimeRange part = list.withMargin(segment, MARGIN_SECONDS);
            if (segment.label().isEmpty() && handsFree.isUnchanged(segment)) {
                List<Segment> words = recogniser.words(source, segment, part);
                if (words.size() > 1) {
                    tasks.runOnFxThread(() -> replace(entry, segment, words));
                    continue;
                }
            }
            Optional<Recognition> recognition = recogniser.recognise(source, segment, part);
            recognition.ifPresent(r -> tasks.runOnFxThread(() -> add(entry, segment, r)));
        }
        return missing.size();
    }

    private void replace(RecognitionEntry entry, Segment speech, List<Segment> words) {
        SegmentList replaced = entry.segments().withWords(speech, words);
        LOG.info("Recognised {} in {}", new SegmentList(words).text(), entry.source());
        handsFree.recognised(speech);
        entry.setSegments(replaced);
    }

    private void add(RecognitionEntry entry, Segment segment, Recognition recognition) {
        if (segment.label().isEmpty()) {
            LOG.info(RecognitionText.logLine(recognition, entry.source()));
        }
        handsFree.recognised(segment);
        entry.setSegments(entry.segments().with(segment, recognition));
    }
}
