package org.audiodigit.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.audiodigit.audio.wav.WavWriter;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.Dataset;
import org.audiodigit.dataset.Part;
import org.audiodigit.dataset.Problem;
import org.audiodigit.dataset.SpeakerInfo;
import org.audiodigit.model.Architecture;
import org.audiodigit.model.Architectures;
import org.audiodigit.model.FrontEnd;
import org.audiodigit.model.FrontEnds;
import org.audiodigit.model.Metrics;
import org.audiodigit.model.ModelManifest;
import org.audiodigit.model.Prediction;
import org.audiodigit.model.StoredModel;
import org.audiodigit.report.ReportSubject;
import org.audiodigit.training.ClassifiedClip;
import org.audiodigit.training.CurvePoint;
import org.audiodigit.training.CurvesFile;
import org.audiodigit.training.EvaluatedPart;
import org.audiodigit.training.Evaluation;

/**
 * Subjects of reports whose names contain markup, scripts, quotes, templates and marks for the
 * direction of text. A script in a name sets {@code window.hacked}.
 */
public final class SampleReports {

    public static final String MARKUP = "<script>window.hacked = 1</script>";
    public static final String QUOTES = "\"'><img src=x onerror=\"window.hacked = 2\">";
    public static final String RIGHT_TO_LEFT = "\u202Eelif\u200F \u05E2\u05E9\u05E8";
    public static final String TEMPLATE = "{{summary.name}} &amp; </style></title>";
    public static final String LONG = "x".repeat(255);

    public static final List<String> LABELS = List.of("0", MARKUP, QUOTES, RIGHT_TO_LEFT, LONG);
    public static final List<String> SPEAKERS =
            List.of("</td><svg onload=window.hacked=3>", TEMPLATE);

    private static final int TAKES = 6;
    private static final int RATE = 8000;
    private static final int FRAMES = 3200;

    private SampleReports() {}

    /**
     * A run with six clips for each label and speaker, one of which is classified as the next
     * label.
     *
     * @param folder gets a recording and the curves
     */
    public static ReportSubject subject(Path folder) throws IOException {
        Path recording = folder.resolve("tone.wav");
        WavWriter.write(recording, Sounds.sine(700, 0.3, FRAMES, RATE));
        new CurvesFile(folder)
                .write(
                        List.of(
                                new CurvePoint(0.5, 1.5, 0.4, false),
                                new CurvePoint(1, 1.2, 0.5, true),
                                new CurvePoint(2, 0.6, 0.8, true)));
        List<ClassifiedClip> clips = new ArrayList<>();
        for (int label = 0; label < LABELS.size(); label++) {
            for (String speaker : SPEAKERS) {
                for (int take = 0; take < TAKES; take++) {
                    Clip clip = clip(recording, LABELS.get(label), speaker, take);
                    int predicted = take == 0 ? (label + 1) % LABELS.size() : label;
                    clips.add(new ClassifiedClip(clip, prediction(predicted, 0.9 - 0.05 * take)));
                }
            }
        }
        return subject(folder, clips);
    }

    /** A run with these clips. */
    public static ReportSubject subject(Path folder, List<ClassifiedClip> classified) {
        List<Clip> clips = classified.stream().map(ClassifiedClip::clip).toList();
        Dataset dataset =
                new Dataset(
                        folder.resolve(TEMPLATE.replace('/', ':')),
                        "flat",
                        clips,
                        LABELS,
                        SPEAKERS.stream().map(SpeakerInfo::unknown).toList(),
                        List.of());
        ModelManifest manifest = manifest();
        return new ReportSubject(
                MARKUP,
                new StoredModel(
                        folder,
                        manifest,
                        Architectures.byName(manifest.architecture().name()),
                        FrontEnds.byName(manifest.frontEnd().name())),
                dataset,
                new EvaluatedPart(Part.ALL, null, null, "unknown", "A note.", clips, 0),
                new Evaluation(LABELS, classified),
                List.of(Problem.unreadable(QUOTES, "is " + MARKUP)));
    }

    /** A clip whose path contains all names. */
    public static Clip clip(Path file, String label, String speaker, int take) {
        return new Clip(
                "%s/%s/%d\u0007.wav".formatted(label, speaker, take),
                file,
                label,
                Optional.of(speaker),
                OptionalInt.of(take),
                RATE,
                FRAMES);
    }

    /** A prediction of one of the labels. */
    public static Prediction prediction(int label, double probability) {
        float[] probabilities = new float[LABELS.size()];
        Arrays.fill(probabilities, (float) ((1 - probability) / (LABELS.size() - 1)));
        probabilities[label] = (float) probability;
        return new Prediction(LABELS, probabilities);
    }

    private static ModelManifest manifest() {
        Architecture architecture = Architectures.byName("digit-cnn");
        FrontEnd frontEnd = FrontEnds.byName(architecture.frontEnd());
        return new ModelManifest(
                ModelManifest.FORMAT_VERSION,
                new ModelManifest.Part(architecture.name(), architecture.settings()),
                new ModelManifest.Part(frontEnd.name(), frontEnd.settings()),
                LABELS,
                new ModelManifest.Weights("weights.params", 1000, "0123456789abcdef"),
                new ModelManifest.Training(
                        QUOTES, 30, "speaker", "By " + MARKUP, 20, 5, 7, 2, 3, 32, 0.003, 1, true),
                new Metrics(0.75, 0.5, 0.625, 1.25, null, null, null),
                "2026-01-02T03:04:05Z");
    }
}
