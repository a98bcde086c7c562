package org.audiodigit.model.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.audiodigit.audio.wav.WavWriter;
import org.audiodigit.dataset.BundledRecordings;
import org.audiodigit.files.ProgramFolder;
import org.audiodigit.model.ShippedModel;
import org.audiodigit.model.StoredModel;
import org.audiodigit.model.onnx.OnnxModel;
import org.audiodigit.signal.Waveform;
import org.audiodigit.testing.Chromium;
import org.audiodigit.testing.InstalledWebRuntime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The page of a model in Chromium, opened from the disk. */
abstract class WebPageFixture {

    static final String FAILURE = "document.getElementById('failure').textContent";

    @TempDir Path folder;
    Path model;
    Chromium browser;

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

    Path export() throws Exception {
        Path page = folder.resolve("page #1 ü");
        OnnxModel onnx = OnnxModel.of(StoredModel.open(model), "CC0");
        WebRuntime runtime = WebRuntime.in(InstalledWebRuntime.folder());
        new WebPage("digits", onnx, runtime).write(page, done -> {});
        return page;
    }

    void open(URI page, String... options) throws Exception {
        browser =
                new Chromium(
                        Chromium.find().get(), folder.resolve("profile"), page, List.of(options));
        browser.evaluate("audiodigit.ready");
        assertThat(browser.text(FAILURE)).isEmpty();
    }

    void open(String... options) throws Exception {
        open(export().resolve(WebPage.START).toUri(), options);
    }

    Path sample(String name) throws Exception {
        return BundledRecordings.unpackedIn(new ProgramFolder(folder)).resolve("01/" + name);
    }

    Path write(String name, Waveform waveform) throws Exception {
        Path file = folder.resolve(name);
        WavWriter.write(file, waveform);
        return file;
    }

    /** Only the files of the page were requested. */
    void assertNoNetworkAndNoError() throws Exception {
        String page = browser.text("new URL('.', location).href");
        try (Stream<Path> files = Files.list(folder.resolve("page #1 ü"))) {
            List<String> allowed = files.map(file -> page + file.getFileName()).toList();
            assertThat(allowed).containsAll(browser.requests());
        }
        assertThat(browser.errors()).isEmpty();
    }
}
