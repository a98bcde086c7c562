package org.audiodigit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.audiodigit.testing.Chromium;
import org.audiodigit.testing.SampleReports;
import org.audiodigit.training.Evaluator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opens a report whose names contain scripts, and uses it with the mouse. */
@Tag("process")
class ReportInChromiumTest {

    @TempDir private Path folder;
    private Path file;
    private Chromium browser;

    @BeforeEach
    void open() throws Exception {
        assumeTrue(Chromium.find().isPresent(), "Chromium is not installed");
        file = folder.resolve("report #1 ü.html");
        RunReport.write(
                file,
                SampleReports.subject(folder),
                Clock.systemUTC(),
                new Evaluator.Listener() {});
        browser = new Chromium(Chromium.find().get(), folder.resolve("profile"), file);
    }

    @AfterEach
    void close() throws Exception {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void namesWithScriptsAreShownAsTheyAreAndDoNotRun() throws Exception {
        assertThat(browser.evaluate("window.hacked === undefined").getAsBoolean()).isTrue();
        assertThat(browser.text("document.querySelector('h1').textContent"))
                .isEqualTo(SampleReports.MARKUP);
        assertThat(browser.text("document.title")).startsWith(SampleReports.MARKUP);
        assertThat(
                        browser.text(
                                "[...document.querySelectorAll('#label-table tbody tr')].map(r => r.cells[0].textContent).join('|')"))
                .isEqualTo(String.join("|", SampleReports.LABELS));
        assertThat(browser.evaluate("document.querySelectorAll('script').length").getAsInt())
                .isOne();
        // long names wrap instead of widening the page
        assertThat(
                        browser.evaluate(
                                        "document.documentElement.scrollWidth <= document.documentElement.clientWidth")
                                .getAsBoolean())
                .isTrue();
        assertNoNetworkAndNoError();
    }

    @Test
    void aClickOnAHeaderSortsTheTable() throws Exception {
        String header = "document.querySelector('#speaker-table th button')";
        String names =
                "[...document.querySelectorAll('#speaker-table tbody tr')].map(r => r.cells[0].textContent).join('|')";
        browser.click(header, -1);
        String ascending = browser.text(names);
        assertThat(
                        browser.text(
                                "document.querySelector('#speaker-table th').getAttribute('aria-sort')"))
                .isEqualTo("ascending");
        browser.click(header, -1);
        List<String> descending = List.of(browser.text(names).split("\\|"));
        assertThat(descending).containsExactlyInAnyOrderElementsOf(SampleReports.SPEAKERS);
        assertThat(List.of(ascending.split("\\|")))
                .containsExactly(descending.get(1), descending.get(0));
        assertNoNetworkAndNoError();
    }

    @Test
    void aColumnOfNumbersIsSortedByValue() throws Exception {
        String column =
                "[...document.querySelectorAll('#label-table tbody tr')].map(r => Number(r.cells[2].dataset.key)).join()";
        browser.evaluate(
                "document.querySelectorAll('#label-table tbody tr').forEach((r, i) => r.cells[2].dataset.key = [10, 9, 2, 100, 1.5][i])");
        browser.click("document.querySelectorAll('#label-table th button')[2]", -1);
        assertThat(browser.text(column)).isEqualTo("1.5,2,9,10,100");
        browser.click("document.querySelectorAll('#label-table th button')[2]", -1);
        assertThat(browser.text(column)).isEqualTo("100,10,9,2,1.5");
    }

    @Test
    void theMistakesAreFilteredByKeyboardAndByACellOfTheMatrix() throws Exception {
        assertThat(browser.text("document.getElementById('filter-count').textContent"))
                .isEqualTo("10 of 10 shown");
        browser.evaluate("document.getElementById('filter-label').focus()");
        browser.press("ArrowDown");
        assertThat(browser.text(visible())).isEqualTo("0|0");
        assertThat(browser.text("document.getElementById('filter-count').textContent"))
                .isEqualTo("2 of 10 shown");

        browser.click("document.querySelectorAll('#matrix .cell')[1]", -1);
        assertThat(browser.text(visible()))
                .isEqualTo(SampleReports.MARKUP + "|" + SampleReports.MARKUP);
        assertNoNetworkAndNoError();
    }

    private static String visible() {
        return "[...document.querySelectorAll('.card')].filter(c => c.offsetParent !== null).map(c => c.dataset.label).join('|')";
    }

    @Test
    void aClickPlaysARecordingAndStopsTheOther() throws Exception {
        String first = "document.querySelectorAll('audio')[0]";
        String second = "document.querySelectorAll('audio')[1]";
        browser.evaluate(
                "window.played = [0, 1].map(i => new Promise(done => document.querySelectorAll('audio')[i].addEventListener('playing', () => done(true))))");
        // the recordings are too short to be played at the same time
        browser.evaluate(first + ".loop = true");
        browser.click(first, 20);
        assertThat(browser.evaluate("window.played[0]").getAsBoolean()).isTrue();
        assertThat(browser.evaluate(first + ".duration").getAsDouble()).isEqualTo(0.4);

        browser.click(second, 20);
        assertThat(browser.evaluate("window.played[1]").getAsBoolean()).isTrue();
        assertThat(browser.evaluate(first + ".paused").getAsBoolean()).isTrue();
        assertNoNetworkAndNoError();
    }

    @Test
    void picturesAreDecoded() throws Exception {
        assertThat(
                        browser.evaluate(
                                        "[...document.images].every(i => i.complete && i.naturalWidth === 96 && i.naturalHeight === 40)")
                                .getAsBoolean())
                .isTrue();
        assertThat(browser.evaluate("document.images.length").getAsInt()).isEqualTo(10);
    }

    /** Also shows that the other tests would notice a request. */
    @Test
    void thePolicyForbidsTheNetwork() throws Exception {
        AtomicInteger connections = new AtomicInteger();
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> connections.incrementAndGet());
        server.start();
        String image = "http://127.0.0.1:%d/x.png".formatted(server.getAddress().getPort());
        try {
            assertThat(browser.reaches(image)).isFalse();
        } finally {
            server.stop(0);
        }
        assertThat(connections).hasValue(0);
        assertThat(browser.requests()).contains(image);

        browser.evaluate(
                "(() => { const s = document.createElement('script'); s.textContent = 'window.hacked = 4'; document.body.append(s); })()");
        assertThat(browser.evaluate("window.hacked === undefined").getAsBoolean()).isTrue();
        assertThat(browser.errors())
                .hasSizeGreaterThanOrEqualTo(3)
                .allMatch(error -> error.contains("Content Security Policy"));
    }

    private void assertNoNetworkAndNoError() {
        assertThat(browser.requests()).containsExactly(file.toUri().toString());
        assertThat(browser.errors()).isEmpty();
    }
}
