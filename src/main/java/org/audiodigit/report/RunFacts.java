package org.audiodigit.report;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.audiodigit.common.Formats;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.Part;
import org.audiodigit.model.Metrics;
import org.audiodigit.model.ModelManifest;
import org.audiodigit.model.ModelManifest.Training;
import org.audiodigit.model.ShippedModel;
import org.audiodigit.training.TrainedSplit;
import org.audiodigit.training.comparison.SettingDifference;

/** Facts about a run: its data, training, settings, licence and fingerprint. */
final class RunFacts {

    /** Longer values are cut, such as lists of hundreds of speakers. */
    private static final int MAX_VALUE = 2000;

    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    private final ReportSubject subject;
    private final ModelManifest manifest;

    RunFacts(ReportSubject subject) {
        this.subject = subject;
        this.manifest = subject.model().manifest();
    }

    /** E.g. {@code 29 November 2026, 12:40 UTC}. */
    static String date(Instant time) {
        return MINUTES.format(time);
    }

    /** E.g. {@code the test part of fsdd (500 clips)}. */
    String measuredPart() {
        Part part = subject.part().part();
        String clips = Formats.count(subject.evaluation().clips().size(), "clip");
        return part == Part.ALL
                ? "all clips of %s (%s)".formatted(subject.dataset().name(), clips)
                : "the %s part of %s (%s)"
                        .formatted(part.displayName(), subject.dataset().name(), clips);
    }

    List<Fact> data() {
        Dataset dataset = subject.dataset();
        Training training = manifest.training();
        List<Fact> facts = new ArrayList<>();
        add(facts, "Data set of the report", dataset.name());
        add(facts, "Layout", dataset.layout());
        add(facts, "Clips", Formats.count(dataset.clips().size()));
        add(facts, "Duration", Formats.clock(dataset.seconds()));
        add(facts, "Labels", String.join(", ", dataset.labels()));
        add(facts, "Speakers", Formats.count(dataset.speakers().size()));
        add(facts, "Measured part", measuredPart());
        add(facts, "Training data", training.dataset());
        String description = training.splitDescription();
        add(
                facts,
                "Split of the training",
                description == null || description.isBlank()
                        ? TrainedSplit.label(training)
                        : description);
        add(facts, "Training clips", Formats.count(training.trainClips()));
        add(facts, "Validation clips", Formats.count(training.validationClips()));
        return facts;
    }

    List<Fact> run() {
        Training training = manifest.training();
        Metrics metrics = manifest.metrics();
        List<Fact> facts = new ArrayList<>();
        add(facts, "Name", subject.name());
        add(facts, "Date of the model", modelDate());
        add(
                facts,
                "Saved epoch",
                "%d of %d%s"
                        .formatted(
                                training.epoch(),
                                training.epochs(),
                                training.finished() ? "" : "; the training was stopped"));
        add(facts, "Duration of the training", Formats.clock(training.seconds()));
        add(
                facts,
                "Training accuracy",
                Formats.percent(metrics.trainAccuracy())
                        + ", loss "
                        + Formats.decimal(metrics.trainLoss(), 4));
        add(
                facts,
                "Validation accuracy",
                Formats.percent(metrics.validationAccuracy())
                        + ", loss "
                        + Formats.decimal(metrics.validationLoss(), 4));
        return facts;
    }

    private String modelDate() {
        try {
            return manifest.date() == null ? Formats.MISSING : date(Instant.parse(manifest.date()));
        } catch (DateTimeException invalid) {
            return Formats.MISSING;
        }
    }

    List<Fact> settings() {
        List<Fact> facts = new ArrayList<>();
        SettingDifference.settings(manifest).forEach((name, value) -> add(facts, name, value));
        return facts;
    }

    List<Fact> licence() throws IOException {
        List<Fact> facts = new ArrayList<>();
        add(facts, "Licence", licenceText());
        add(facts, "SHA-256 of the weights", manifest.weights().sha256());
        add(facts, "Size of the weights", Formats.count(manifest.weights().bytes()) + " bytes");
        return facts;
    }

    private String licenceText() throws IOException {
        if (ShippedModel.hasWeightsOf(manifest)) {
            return ShippedModel.LICENCE + ", with the sources that its card names";
        }
        return "Not stated in the model. The licences of the recordings that it was trained on apply: %s."
                .formatted(manifest.training().dataset());
    }

    private static void add(List<Fact> facts, String name, String value) {
        String text = value == null || value.isEmpty() ? Formats.MISSING : value;
        facts.add(
                new Fact(
                        name,
                        text.length() > MAX_VALUE ? text.substring(0, MAX_VALUE) + "…" : text));
    }
}
