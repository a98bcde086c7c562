package org.audiodigit.model.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.audiodigit.audio.wav.WavReader;
import org.audiodigit.model.Architectures;
import org.audiodigit.signal.Resampling;
import org.audiodigit.signal.Waveform;
import org.audiodigit.testing.Chromium;
import org.audiodigit.testing.SampleReports;
import org.audiodigit.testing.Sounds;
import org.audiodigit.testing.UntrainedModels;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Opens the page of a model from the disk and uses it as a visitor does. */
@Tag("process")
@Tag("engine")
class WebPageInChromiumTest extends WebPageFixture {

    private static final String LISTEN = "document.getElementById('listen')";
    private static final String CHOOSE = "document.getElementById('choose')";
    private static final String SENTENCE = "document.getElementById('sentence').textContent";
    private static final String HISTORY =
            "[...document.querySelectorAll('#history tbody tr')].map(row => row.cells[0].textContent + '=' + row.cells[1].textContent).join('|')";

    @Test
    void theMicrophoneIsAnswered() throws Exception {
        Waveform word = Resampling.toRate(WavReader.read(sample("7_01_0.wav")).waveform(), 48_000);
        Waveform silence = new Waveform(new float[5 * 48_000], 48_000);
        Waveform spoken = Sounds.mix(silence, word, 3 * 48_000);
        open(
                "--use-fake-device-for-media-stream",
                "--use-fake-ui-for-media-stream",
                "--use-file-for-fake-audio-capture=" + write("spoken.wav", spoken));
        browser.click(LISTEN, -1);
        // a busy machine may cut a word, but not all of them
        browser.await(SENTENCE + ".startsWith('7, with a probability of ')");

        assertThat(browser.text(HISTORY)).contains("=7");
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
    void aMicrophoneThatDisappearsDuringTheStartIsExplained() throws Exception {
        open("--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream");
        browser.evaluate(
                """
                (() => {
                  const devices = navigator.mediaDevices;
                  const original = devices.getUserMedia.bind(devices);
                  devices.getUserMedia = async (constraints) => {
                    const stream = await original(constraints);
                    stream.getTracks().forEach((track) => track.stop());
                    return stream;
                  };
                })()
                """);
        browser.click(LISTEN, -1);
        browser.await("!%s.disabled".formatted(LISTEN));
        assertThat(browser.text(FAILURE)).contains("no longer available").contains("Connect it");
        assertThat(browser.text(LISTEN + ".textContent")).isEqualTo("Start listening");
    }

    @Test
    void theFocusOfTheFileChooserIsVisible() throws Exception {
        open();
        String outline = "getComputedStyle(document.querySelector('label.button')).outlineStyle";
        assertThat(browser.text(outline)).isEqualTo("none");
        browser.evaluate(CHOOSE + ".focus()");
        assertThat(browser.text(outline)).isEqualTo("solid");
    }

    @Test
    void aBrowserThatCannotReadTheScriptsIsNamed() throws Exception {
        Path page = export();
        Files.writeString(page.resolve("page.js"), "a syntax of tomorrow");
        browser =
                new Chromium(
                        Chromium.find().get(),
                        folder.resolve("profile"),
                        page.resolve(WebPage.START));
        assertThat(browser.text(FAILURE)).contains("too old", "Use Chrome 91");
        assertThat(browser.evaluate("document.getElementById('failure').hidden").getAsBoolean())
                .isFalse();
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
        assertThat(browser.reaches(image)).isFalse();
        assertThat(browser.requests()).contains(image);
        assertThat(browser.errors())
                .isNotEmpty()
                .allMatch(error -> error.contains("Content Security Policy"));
    }
}
