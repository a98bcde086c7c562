package org.audiodigit.training.suspicion;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.audiodigit.common.Formats;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.model.DigitModel;
import org.audiodigit.model.ModelException;
import org.audiodigit.training.BatchPreparation;
import org.audiodigit.training.BatchPreparation.PreparedBatch;
import org.audiodigit.training.ClipEmbedder;
import org.audiodigit.training.ClipEmbeddings;
import org.audiodigit.training.Evaluator;
import org.audiodigit.training.comparison.LearnedClips;
import org.audiodigit.training.comparison.LearnedClips.Knowledge;
import org.audiodigit.training.suspicion.ClipInspection.Content;

/**
 * Finds the suspicious clips of a data set. Each file is read once by the inspection, and once by
 * the model unless its embeddings are stored.
 *
 * @param dataset the clips to check
 * @param listener receives the progress
 */
public record SuspicionSearch(Dataset dataset, Listener listener) {

    private static final int BATCH = 64;

    /** Shares of the progress; the model's share is the largest. */
    private static final double INSPECTED = 0.35;

    private static final double EMBEDDED = 0.85;
    private static final double VALIDATED = 0.95;

    private static final String NOT_COMPARABLE =
            "The labels could not be compared: this takes two labels with at least two different"
                    + " recordings of a word each.";

    /** Receives the progress of a search, on the thread of the search. */
    public interface Listener {

        /**
         * @param fraction 0 to 1
         * @param step the current step in a few words
         */
        default void onProgress(double fraction, String step) {}

        /** Whether to stop. */
        default boolean stopped() {
            return false;
        }
    }

    /**
     * The model that checks the labels.
     *
     * @param name the name for the user
     * @param folder the folder of the model
     * @param embeddings folder of the stored embeddings
     */
    public record Judge(DigitModel model, String name, Path folder, Path embeddings) {}

    private static final class Findings {

        private final Map<String, String> unreadable = new HashMap<>();
        private final Map<Clip, List<Reason>> reasons = new LinkedHashMap<>();

        /** Of the clips that contain a word, by clip id. */
        private final Map<String, Content> contents = new HashMap<>();

        void add(Clip clip, Reason reason) {
            reasons.computeIfAbsent(clip, c -> new ArrayList<>()).add(reason);
        }
    }

    /**
     * Runs the search.
     *
     * @param judge empty to leave the labels unchecked
     * @throws ModelException if the manifest of the model names an unknown split
     * @throws InterruptedException if the listener stops the search or the thread is interrupted
     */
    public SuspicionReport run(Optional<Judge> judge) throws ModelException, InterruptedException {
        Findings findings = new Findings();
        DuplicateSearch duplicates = inspect(findings);
        OptionalInt wrongLabels = OptionalInt.empty();
        String note = "The labels were not checked, since no model is active.";
        if (judge.isPresent()) {
            wrongLabels = checkLabels(judge.get(), findings);
            note = wrongLabels.isPresent() ? note(judge.get()) : NOT_COMPARABLE;
        }
        Map<String, Reason> same = duplicates.find(this::compared);
        for (Clip clip : dataset.clips()) {
            Reason reason = same.get(clip.id());
            if (reason != null) {
                findings.add(clip, reason);
            }
        }
        List<SuspiciousClip> clips =
                findings.reasons.entrySet().stream()
                        .map(entry -> new SuspiciousClip(entry.getKey(), entry.getValue()))
                        .sorted(SuspiciousClip.ORDER)
                        .toList();
        int checked = dataset.clips().size() - findings.unreadable.size();
        return new SuspicionReport(clips, checked, wrongLabels, findings.unreadable, note);
    }

    private DuplicateSearch inspect(Findings findings) throws InterruptedException {
        DuplicateSearch duplicates = new DuplicateSearch();
        List<Clip> clips = dataset.clips();
        int done = 0;
        try (BatchPreparation<ClipInspection> batches =
                new BatchPreparation<>(clips, BATCH, (clip, index) -> ClipInspection.of(clip))) {
            while (batches.hasNext()) {
                PreparedBatch<ClipInspection> batch = batches.next();
                batch.unreadable().forEach(u -> findings.unreadable.put(u.clip().id(), u.reason()));
                for (int i = 0; i < batch.clips().size(); i++) {
                    Clip clip = batch.clips().get(i);
                    ClipInspection inspection = batch.inputs().get(i);
                    duplicates.add(clip, inspection);
                    if (!inspection.silent()) {
                        findings.contents.put(clip.id(), inspection.content());
                    }
                    inspection.reasons().forEach(reason -> findings.add(clip, reason));
                }
                done += batch.clips().size() + batch.unreadable().size();
                report(0, INSPECTED, done, clips.size(), "inspecting the recordings");
            }
        }
        return duplicates;
    }

    /** Returns the estimated number of wrong labels; empty if the labels cannot be compared. */
    private OptionalInt checkLabels(Judge judge, Findings findings) throws InterruptedException {
        ClipEmbeddings embeddings =
                new ClipEmbedder(judge.model(), judge.embeddings())
                        .embed(dataset, new EmbeddingProgress());
        findings.unreadable.putAll(embeddings.unreadable());
        validated(0, 1);
        LabelCrossValidation validation =
                LabelCrossValidation.of(
                        embeddings,
                        findings.contents,
                        judge.model().outputLayer(),
                        judge.model().manifest().labels(),
                        this::validated);
        if (!validation.isComparable()) {
            return OptionalInt.empty();
        }
        ConfidentLearning learning =
                ConfidentLearning.of(validation.probabilities(), validation.given());
        for (int i = 0; i < validation.clips().size(); i++) {
            Clip clip = validation.clips().get(i);
            if (learning.disagrees(i)) {
                int predicted = learning.predicted(i);
                findings.add(
                        clip,
                        new Reason.WrongLabel(
                                clip.label(),
                                validation.labels().get(predicted),
                                validation.probabilities()[i][predicted],
                                learning.selfConfidence(i)));
            }
        }
        return OptionalInt.of(learning.wrongLabels());
    }

    private final class EmbeddingProgress implements Evaluator.Listener {

        @Override
        public void onProgress(int done, int total) {
            notifyListener(INSPECTED, EMBEDDED, done, total, "asking the model");
        }

        @Override
        public boolean stopped() {
            return listener.stopped();
        }
    }

    private void validated(int done, int total) throws InterruptedException {
        report(EMBEDDED, VALIDATED, done, total, "checking the labels");
    }

    private void compared(int done, int total) throws InterruptedException {
        report(VALIDATED, 1, done, total, "comparing the recordings");
    }

    private void report(double from, double to, int done, int total, String step)
            throws InterruptedException {
        if (listener.stopped() || Thread.interrupted()) {
            throw new InterruptedException("the search was stopped");
        }
        notifyListener(from, to, done, total, step);
    }

    private void notifyListener(double from, double to, int done, int total, String step) {
        listener.onProgress(from + (to - from) * done / Math.max(1, total), step);
    }

    /** A model repeats the wrong labels that it has learned. */
    private String note(Judge judge) throws ModelException {
        LearnedClips learned =
                LearnedClips.of(
                        dataset,
                        judge.model().manifest().training(),
                        judge.folder(),
                        dataset.clips());
        String start;
        if (learned.knowledge() == Knowledge.UNKNOWN) {
            start = "%s may have been trained on some of these clips.".formatted(judge.name());
        } else if (learned.learned() > 0) {
            start =
                    "%s was trained on %s%s of these clips."
                            .formatted(
                                    judge.name(),
                                    learned.knowledge() == Knowledge.AT_MOST ? "up to " : "",
                                    Formats.count(learned.learned()));
        } else {
            return "";
        }
        return start
                + " It does not find wrong labels that it has learned; a model that was trained on"
                + " other recordings does.";
    }
}
