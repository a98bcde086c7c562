package org.audiodigit.report;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.audiodigit.common.Formats;
import org.audiodigit.common.ProgramVersion;
import org.audiodigit.dataset.Part;
import org.audiodigit.dataset.Problem;
import org.audiodigit.model.LayerSummary;
import org.audiodigit.model.StoredModel;
import org.audiodigit.training.AccuracyInterval;
import org.audiodigit.training.Evaluation;
import org.audiodigit.training.Evaluator;
import org.audiodigit.training.comparison.LearnedClips;

/**
 * The content of a report, as its template names it.
 *
 * @param policy Content Security Policy, which permits only the style sheet and the script
 * @param learned whether the model was trained on any of the clips, as a sentence; empty if the
 *     note on the part says it
 * @param warning whether the accuracy may be too high
 * @param size of the file, as text
 */
record ReportPage(
        String policy,
        String style,
        String script,
        Summary summary,
        String learned,
        boolean warning,
        List<Fact> data,
        List<Fact> run,
        List<Fact> settings,
        List<Fact> licence,
        Unreadable unreadable,
        CurveCharts curves,
        ConfusionTable matrix,
        ScoreTables scores,
        CalibrationFigures calibration,
        MistakeCards mistakes,
        Network network,
        String size) {

    private static final int MAX_UNREADABLE = 100;

    /**
     * The first lines of the report.
     *
     * @param evaluated whether there are clips that could be read
     */
    record Summary(
            String name,
            String date,
            String version,
            String part,
            String note,
            String accuracy,
            String interval,
            String clips,
            String mistakes,
            String loss,
            boolean evaluated) {}

    /** Recordings that could not be read. */
    record Unreadable(List<Problem> files, int count, int more) {}

    record Network(String name, String frontEnd, List<Layer> layers, String parameters) {}

    /** A row of the summary of the network. */
    record Layer(String name, String shape, String parameters) {}

    /**
     * @param created the date of the report
     * @throws InterruptedException if the listener stops the work
     */
    static ReportPage of(ReportSubject subject, Instant created, Evaluator.Listener listener)
            throws IOException, InterruptedException {
        StoredModel model = subject.model();
        Evaluation evaluation = subject.evaluation();
        RunFacts facts = new RunFacts(subject);
        LearnedClips learned =
                LearnedClips.of(
                        subject.dataset(),
                        model.manifest().training(),
                        model.folder(),
                        subject.part().clips());
        String style = ReportTemplate.text("report.css");
        String script = ReportTemplate.text("report.js");
        return new ReportPage(
                policy(style, script),
                style,
                script,
                summary(subject, facts, created, saysNote(subject, learned)),
                saidByNote(subject, learned) ? "" : learned.sentence(model.manifest().training()),
                learned.warning("").isPresent(),
                facts.data(),
                facts.run(),
                facts.settings(),
                facts.licence(),
                unreadable(subject.unreadable()),
                CurveCharts.of(subject.curves()),
                ConfusionTable.of(evaluation.confusion()),
                ScoreTables.of(evaluation, subject.dataset().speakers()),
                CalibrationFigures.of(evaluation, model.manifest()),
                MistakeCards.of(evaluation, model.frontEnd(), listener),
                network(model),
                "");
    }

    /** The note on a test or validation part says that the model was not trained on it. */
    private static boolean saidByNote(ReportSubject subject, LearnedClips learned) {
        return subject.part().inTraining().equals("none")
                && learned.knowledge() == LearnedClips.Knowledge.EXACT;
    }

    /** Whether the sentence on what the model learned says the same as the note on all clips. */
    private static boolean saysNote(ReportSubject subject, LearnedClips learned) {
        return subject.part().part() == Part.ALL
                && subject.part().inTraining().equals("some")
                && subject.part().growth() == 0
                && learned.knowledge() == LearnedClips.Knowledge.EXACT;
    }

    private static String policy(String style, String script) {
        return "default-src 'none'; img-src data:; media-src data:; style-src %s; script-src %s; base-uri 'none'; form-action 'none'"
                .formatted(ReportTemplate.source(style), ReportTemplate.source(script));
    }

    private static Summary summary(
            ReportSubject subject, RunFacts facts, Instant created, boolean withoutNote) {
        Evaluation evaluation = subject.evaluation();
        int clips = evaluation.clips().size();
        int correct = evaluation.confusion().correct();
        return new Summary(
                subject.name(),
                RunFacts.date(created),
                ProgramVersion.text(),
                facts.measuredPart(),
                withoutNote ? "" : subject.part().note(),
                clips == 0 ? Formats.MISSING : Formats.percent(evaluation.accuracy()),
                clips == 0 ? Formats.MISSING : AccuracyInterval.of(correct, clips).text(),
                Formats.count(clips),
                Formats.count(clips - correct),
                clips == 0 ? Formats.MISSING : Formats.decimal(evaluation.loss(), 4),
                clips > 0);
    }

    private static Unreadable unreadable(List<Problem> all) {
        List<Problem> files = all.stream().limit(MAX_UNREADABLE).toList();
        return new Unreadable(files, all.size(), all.size() - files.size());
    }

    private static Network network(StoredModel model) {
        int labels = model.manifest().labels().size();
        List<LayerSummary> layers = model.architecture().layers(model.frontEnd(), labels);
        return new Network(
                model.architecture().name(),
                model.frontEnd().name(),
                layers.stream().map(ReportPage::layer).toList(),
                Formats.count(layers.stream().mapToLong(LayerSummary::parameters).sum()));
    }

    private static Layer layer(LayerSummary layer) {
        return new Layer(
                layer.layer(),
                layer.outputShape().stream()
                        .map(Object::toString)
                        .collect(Collectors.joining(" × ")),
                Formats.count(layer.parameters()));
    }

    ReportPage withSize(String newSize) {
        return new ReportPage(
                policy,
                style,
                script,
                summary,
                learned,
                warning,
                data,
                run,
                settings,
                licence,
                unreadable,
                curves,
                matrix,
                scores,
                calibration,
                mistakes,
                network,
                newSize);
    }
}
