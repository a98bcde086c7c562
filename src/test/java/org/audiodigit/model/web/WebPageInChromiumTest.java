package org.audiodigit.model.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.audiodigit.audio.wav.WavReader;
import org.audiodigit.audio.wav.WavWriter;
import org.audiodigit.dataset.BundledRecordings;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.DatasetScanner;
import org.audiodigit.files.ProgramFolder;
import org.audiodigit.model.Architectures;
import org.audiodigit.model.DigitModel;
import org.audiodigit.model.Prediction;
import org.audiodigit.model.RejectionRule;
import org.audiodigit.model.ShippedModel;
import org.audiodigit.model.StoredModel;
import org.audiodigit.model.onnx.OnnxModel;
import org.audiodigit.signal.Resampling;
import org.audiodigit.signal.Waveform;
import org.audiodigit.testing.Chromium;
import org.audiodigit.testing.InstalledWebRuntime;
import org.audiodigit.testing.RealRecordings;
import org.audiodigit.testing.SampleReports;
import org.audiodigit.testing.Sounds;
import org.audiodigit.testing.UntrainedModels;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opens the page of a model from the disk and uses it as a visitor does. */
@Tag("process")
@Tag("engine")
class WebPageInChromiumTest {

    private static final float TOLERANCE = 1e-4f;
    private static final int AT_ONCE = 200;

    private static final String LISTEN = "document.getElementById('listen')";
    private static final String CHOOSE = "document.getElementById('choose')";
    private static final String SENTENCE = "document.getElementById('sentence').textContent";
    private static final String FAILURE = "document.getElementById('failure').textContent";
    private static final String HISTORY =
            "[...document.querySelectorAll('#history tbody tr')].map(row => row.cells[0].textContent + '=' + row.cells[1].textContent).join('|')";

    @TempDir private Path folder;
    private Path model;
    private Chromium browser;

    @BeforeEach
    void needsChromium() throws Exception {
        assumeTrue(Chromium.find().isPresent(), "Chromium is not installed");
        InstalledWebRuntime.folder();
        model = ShippedModel.unpackedIn(new ProgramFolder(folder));
    }

    @AfterEach
    void close() throws Exception {
        if (browser != null) {
            browser.close();
        }
    }

    private Path export() throws Exception {
        Path page = folder.resolve("page #1 ü");
        OnnxModel onnx = OnnxModel.of(StoredModel.open(model), "CC0");
        WebRuntime runtime = WebRuntime.in(InstalledWebRuntime.folder());
        new WebPage("digits", onnx, runtime).write(page, done -> {});
        return page;
    }

    private void open(URI page, String... options) throws Exception {
        browser =
                new Chromium(
                        Chromium.find().get(), folder.resolve("profile"), page, List.of(options));
        browser.evaluate("audiodigit.ready");
        assertThat(browser.text(FAILURE)).isEmpty();
    }

    private void open(String... options) throws Exception {
        open(export().resolve(WebPage.START).toUri(), options);
    }

    private Path sample(String name) throws Exception {
        return BundledRecordings.unpackedIn(new ProgramFolder(folder)).resolve("01/" + name);
    }

    private Path write(String name, Waveform waveform) throws Exception {
        Path file = folder.resolve(name);
        WavWriter.write(file, waveform);
        return file;
    }

    /** Compares the answers for files with those of the engine. */
    private void assertSameAnswers(List<Path> files) throws Exception {
        browser.evaluate(
                "document.body.append(Object.assign(document.createElement('input'), {type: 'file', multiple: true, id: 'batch'}))");
        try (DigitModel expected = DigitModel.load(model)) {
            RejectionRule rule = expected.manifest().calibrationOrNone().rejectionRule();
            for (int first = 0; first < files.size(); first += AT_ONCE) {
                List<Path> some = files.subList(first, Math.min(files.size(), first + AT_ONCE));
                browser.choose("document.getElementById('batch')", some);
                JsonArray answers =
                        JsonParser.parseString(
                                        browser.text(
                                                """
                                                (async () => {
                                                  const answers = [];
                                                  for (const file of document.getElementById('batch').files) {
                                                    const { label, sure, probabilities } = await audiodigit.classifyFile(file);
                                                    answers.push({ label, sure, probabilities });
                                                  }
                                                  return JSON.stringify(answers);
                                                })()
                                                """))
                                .getAsJsonArray();
                assertThat(answers).hasSameSizeAs(some);
                for (int i = 0; i < some.size(); i++) {
                    Prediction prediction =
                            expected.classify(WavReader.read(some.get(i)).waveform());
                    JsonObject answer = answers.get(i).getAsJsonObject();
                    assertThat(probabilities(answer))
                            .as(some.get(i).toString())
                            .containsExactly(prediction.probabilities(), within(TOLERANCE));
                    assertThat(answer.get("label").getAsString()).isEqualTo(prediction.label());
                    assertThat(answer.get("sure").getAsBoolean())
                            .isEqualTo(rule.accepts(prediction));
                }
            }
        }
    }

    private static float[] probabilities(JsonObject answer) {
        JsonArray values = answer.getAsJsonArray("probabilities");
        float[] probabilities = new float[values.size()];
        for (int i = 0; i < probabilities.length; i++) {
            probabilities[i] = values.get(i).getAsFloat();
        }
        return probabilities;
    }

    @Test
    void theMicrophoneIsAnswered() throws Exception {
        Waveform word = Resampling.toRate(WavReader.read(sample("7_01_0.wav")).waveform(), 48_000);
        Waveform spoken = Sounds.mix(new Waveform(new float[96_000], 48_000), word, 30_000);
        open(
                "--use-fake-device-for-media-stream",
                "--use-fake-ui-for-media-stream",
                "--use-file-for-fake-audio-capture=" + write("spoken.wav", spoken));
        browser.click(LISTEN, -1);
        browser.await("document.querySelectorAll('#history tbody tr').length > 0");

        assertThat(browser.text(SENTENCE)).startsWith("7, with a probability of ");
        assertThat(browser.text("document.getElementById('glyph').textContent")).isEqualTo("7");
        assertThat(browser.text(LISTEN + ".textContent")).isEqualTo("Stop listening");
        browser.evaluate(LISTEN + ".focus()");
        browser.press(" ");
        browser.await(LISTEN + ".textContent === 'Start listening'");
        assertNoNetworkAndNoError();
    }

    @Test
    void aRefusedMicrophoneIsExplained() throws Exception {
        open("--use-fake-device-for-media-stream", "--deny-permission-prompts");
        browser.click(LISTEN, -1);
        browser.await("!document.getElementById('failure').hidden");
        assertThat(browser.text(FAILURE)).contains("microphone was refused").contains("Allow it");
        assertThat(browser.evaluate(LISTEN + ".disabled").getAsBoolean()).isFalse();
    }

    @Test
    void filesAreAnsweredAsByTheProgram() throws Exception {
        open();
        List<Path> files = new ArrayList<>();
        Waveform word = WavReader.read(sample("7_01_0.wav")).waveform();
        for (int rate : new int[] {8000, 11_025, 16_000, 22_050, 44_100, 48_000, 7919}) {
            files.add(write(rate + ".wav", Resampling.toRate(word, rate)));
        }
        files.add(write("silence.wav", new Waveform(new float[8000], 8000)));
        files.add(write("short.wav", Sounds.vowel(120, 1600, 8000)));
        Waveform minutes = new Waveform(new float[62 * 8000], 8000);
        files.add(write("long.wav", Sounds.mix(minutes, word, 200_000)));
        files.add(write("late.wav", Sounds.mix(minutes, word, 60 * 8000 + 100)));
        Path samples = BundledRecordings.unpackedIn(new ProgramFolder(folder));
        DatasetScanner.standard().scan(samples).clips().forEach(clip -> files.add(clip.file()));
        assertSameAnswers(files);
        assertNoNetworkAndNoError();
    }

    @Test
    void droppedFilesAreAnsweredInOrderAndOthersAreNamed() throws Exception {
        open();
        Path text = Files.writeString(folder.resolve("a <b>letter.txt"), "hello");
        Path empty = Files.writeString(folder.resolve("empty.wav"), "");
        Path tiny = write("tiny.wav", new Waveform(new float[5], 8000));
        browser.drop(List.of(sample("3_01_0.wav"), text, sample("7_01_0.wav")));
        browser.drop(List.of(sample("1_01_0.wav"), empty, tiny));
        browser.await("document.querySelectorAll('#history tbody tr').length === 3");
        browser.await(FAILURE + ".includes('tiny.wav')");

        assertThat(browser.text(HISTORY)).isEqualTo("1_01_0.wav=1|7_01_0.wav=7|3_01_0.wav=3");
        assertThat(browser.text(FAILURE))
                .contains("empty.wav: it is no recording")
                .contains("tiny.wav: it is shorter than");

        browser.choose(CHOOSE, List.of(text, sample("2_01_0.wav")));
        browser.await("document.querySelectorAll('#history tbody tr').length === 4");
        assertThat(browser.text(FAILURE)).contains("a <b>letter.txt: it is no recording");
        assertThat(browser.text(SENTENCE)).startsWith("2, with");
        assertNoNetworkAndNoError();
    }

    @Test
    void labelsWithScriptsAreShownAsTheyAreAndSilenceIsNotSure() throws Exception {
        model = folder.resolve("markup");
        UntrainedModels.save(model, Architectures.byName("digit-cnn"), SampleReports.LABELS, 3);
        open();
        assertThat(
                        browser.text(
                                "[...document.querySelectorAll('#bars tbody th')].map(c => c.textContent).join('|')"))
                .isEqualTo(String.join("|", SampleReports.LABELS));
        assertThat(browser.evaluate("window.hacked === undefined").getAsBoolean()).isTrue();
        browser.drop(List.of(write("silence.wav", new Waveform(new float[4000], 8000))));
        browser.await("document.querySelectorAll('#history tbody tr').length > 0");
        assertThat(browser.text(SENTENCE)).startsWith("Not sure");
        browser.resize(360, 700);
        assertThat(
                        browser.evaluate(
                                        "document.documentElement.scrollWidth <= document.documentElement.clientWidth")
                                .getAsBoolean())
                .isTrue();
        assertNoNetworkAndNoError();
    }

    /** Also shows that the other tests would notice a request. */
    @Test
    void thePolicyForbidsTheNetwork() throws Exception {
        open();
        String image = "http://127.0.0.1:1/x.png";
        assertThat(
                        browser.evaluate(
                                        "new Promise(done => { const i = new Image(); i.onload = () => done(false); i.onerror = () => done(true); i.src = '%s'; })"
                                                .formatted(image))
                                .getAsBoolean())
                .isTrue();
        assertThat(
                        browser.evaluate(
                                        "fetch('%s').then(() => false, () => true)"
                                                .formatted(image))
                                .getAsBoolean())
                .isTrue();
        assertThat(browser.requests()).contains(image);
        assertThat(browser.errors())
                .isNotEmpty()
                .allMatch(error -> error.contains("Content Security Policy"));
    }

    @Test
    void aStaticServerNeedsNoHeaders() throws Exception {
        Path page = export();
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    Path file = page.resolve(exchange.getRequestURI().getPath().substring(1));
                    String type = file.toString().endsWith(".css") ? "text/css" : "text/html";
                    exchange.getResponseHeaders().add("Content-Type", type);
                    exchange.sendResponseHeaders(200, Files.size(file));
                    Files.copy(file, exchange.getResponseBody());
                    exchange.close();
                });
        server.start();
        try {
            open(
                    URI.create(
                            "http://127.0.0.1:%d/index.html"
                                    .formatted(server.getAddress().getPort())));
            assertSameAnswers(List.of(sample("5_01_0.wav")));
            assertThat(browser.errors()).isEmpty();
        } finally {
            server.stop(0);
        }
    }

    private static List<Path> files(String dataset) throws Exception {
        return DatasetScanner.standard().scan(RealRecordings.dataset(dataset)).clips().stream()
                .map(Clip::file)
                .toList();
    }

    @Tag("data")
    @Test
    void realRecordingsAreAnsweredAsByTheProgram() throws Exception {
        List<Path> files = new ArrayList<>(files("speech-commands-digits"));
        files("fsdd").stream()
                .filter(file -> file.toString().matches(".*_[0-4]\\.wav")) // the test part
                .forEach(files::add);
        List<Path> more = files("speech-commands-more");
        for (int i = 0; i < more.size(); i += 3) {
            files.add(more.get(i));
        }
        assertThat(files).hasSizeGreaterThan(1000);
        open();
        assertSameAnswers(files);
    }

    /** Only the files of the page were requested. */
    private void assertNoNetworkAndNoError() throws Exception {
        String page = browser.text("new URL('.', location).href");
        try (Stream<Path> files = Files.list(folder.resolve("page #1 ü"))) {
            List<String> allowed = files.map(file -> page + file.getFileName()).toList();
            assertThat(allowed).containsAll(browser.requests());
        }
        assertThat(browser.errors()).isEmpty();
    }
}
