package org.audiodigit.model.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
import org.audiodigit.audio.wav.WavReader;
import org.audiodigit.dataset.BundledRecordings;
import org.audiodigit.dataset.Clip;
import org.audiodigit.dataset.DatasetScanner;
import org.audiodigit.files.ProgramFolder;
import org.audiodigit.model.DigitModel;
import org.audiodigit.model.Prediction;
import org.audiodigit.model.RejectionRule;
import org.audiodigit.signal.Resampling;
import org.audiodigit.signal.Waveform;
import org.audiodigit.testing.RealRecordings;
import org.audiodigit.testing.Sounds;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The page of a model answers as the program does. */
@Tag("process")
@Tag("engine")
class WebPageAnswersTest extends WebPageFixture {

    private static final float TOLERANCE = 1e-4f;
    private static final int AT_ONCE = 200;

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
}
