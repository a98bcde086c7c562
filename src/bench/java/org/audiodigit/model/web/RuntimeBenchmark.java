package org.audiodigit.model.web;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.audiodigit.audio.wav.WavReader;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.DatasetScanner;
import org.audiodigit.model.DigitModel;
import org.audiodigit.model.StoredModel;
import org.audiodigit.model.onnx.OnnxModel;
import org.audiodigit.signal.Waveform;
import org.audiodigit.testing.Chromium;
import org.audiodigit.testing.OnnxSession;

/**
 * Times the same recordings in the program's engine, in ONNX Runtime for Java, and in the web page
 * of the model in Chromium, one after the other: {@code mvn -q -Pbench test-compile exec:exec
 * -Dbench.main=org.audiodigit.model.web.RuntimeBenchmark
 * -Dbench.args="-Daudiodigit.bench.model=MODEL_DIR -Daudiodigit.bench.files=FOLDER
 * -Daudiodigit.web.runtime=FOLDER"}. Prints a table in Markdown.
 */
final class RuntimeBenchmark {

    private static final int ROUNDS = Integer.getInteger("audiodigit.bench.rounds", 5);
    private static final int CLIPS = Integer.getInteger("audiodigit.bench.clips", 300);

    private RuntimeBenchmark() {}

    public static void main(String[] args) throws Exception {
        Path model = Path.of(System.getProperty("audiodigit.bench.model"));
        Path runtime = Path.of(System.getProperty("audiodigit.web.runtime"));
        List<Path> files =
                DatasetScanner.standard()
                        .scan(Path.of(System.getProperty("audiodigit.bench.files")))
                        .clips()
                        .stream()
                        .map(Clip::file)
                        .limit(CLIPS)
                        .toList();
        Waveform[] waveforms = new Waveform[files.size()];
        for (int i = 0; i < waveforms.length; i++) {
            waveforms[i] = WavReader.read(files.get(i)).waveform();
        }
        Path work = Files.createTempDirectory("runtimes");
        OnnxModel onnx = OnnxModel.forExport(StoredModel.open(model), null);
        Path file = work.resolve("model.onnx");
        try (var out = Files.newOutputStream(file)) {
            onnx.writeTo(out);
        }
        new WebPage("model", onnx, WebRuntime.in(runtime)).write(work.resolve("page"), d -> {});
        System.out.printf(
                "| runtime | ms each, median of %d rounds of %d recordings | minimum to maximum |%n|---|---|---|%n",
                ROUNDS, waveforms.length);
        try (DigitModel engine = DigitModel.load(model);
                OnnxSession session = new OnnxSession(file)) {
            print("the program's engine", times(waveforms, engine::classify));
            print("ONNX Runtime for Java", times(waveforms, session::classify));
        }
        print("the page in Chromium", pageTimes(work, files));
        System.exit(0);
    }

    private interface Classification {
        void run(Waveform waveform) throws Exception;
    }

    private static double[] times(Waveform[] waveforms, Classification classification)
            throws Exception {
        double[] times = new double[ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
            long start = System.nanoTime();
            for (Waveform waveform : waveforms) {
                classification.run(waveform);
            }
            if (round >= 0) { // the first warms up
                times[round] = (System.nanoTime() - start) / 1e6 / waveforms.length;
            }
        }
        return times;
    }

    private static double[] pageTimes(Path work, List<Path> files) throws Exception {
        double[] times = new double[ROUNDS];
        Path page = work.resolve("page").resolve(WebPage.START);
        try (Chromium browser =
                new Chromium(Chromium.find().orElseThrow(), work.resolve("profile"), page)) {
            browser.evaluate("audiodigit.ready");
            browser.evaluate(
                    "document.body.append(Object.assign(document.createElement('input'), {type: 'file', multiple: true, id: 'batch'}))");
            browser.choose("document.getElementById('batch')", files);
            for (int round = -1; round < ROUNDS; round++) {
                double milliseconds =
                        browser.evaluate(
                                        "(async () => { let sum = 0; for (const file of document.getElementById('batch').files) sum += (await audiodigit.classifyFile(file)).milliseconds; return sum; })()")
                                .getAsDouble();
                if (round >= 0) {
                    times[round] = milliseconds / files.size();
                }
            }
        }
        return times;
    }

    private static void print(String runtime, double[] times) {
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "| %s | %.2f | %.2f to %.2f |%n",
                runtime,
                times[times.length / 2],
                times[0],
                times[times.length - 1]);
    }
}
