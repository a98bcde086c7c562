package org.audiodigit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.audiodigit.audio.wav.WavWriter;
import org.audiodigit.testing.SampleReports;
import org.audiodigit.testing.Sounds;
import org.audiodigit.training.ClassifiedClip;
import org.audiodigit.training.Evaluator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunReportTest {

    private static final Evaluator.Listener NONE = new Evaluator.Listener() {};
    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

    @TempDir private Path folder;

    private String html() throws Exception {
        return RunReport.html(SampleReports.subject(folder), NOON, NONE);
    }

    @Test
    void markupInNamesIsEscaped() throws Exception {
        String html = html();
        assertThat(html)
                .contains("&lt;script&gt;window.hacked")
                .doesNotContain(SampleReports.MARKUP)
                .doesNotContain("<img src=x")
                .doesNotContain("<svg onload")
                .contains("{{summary.name}} &amp;amp; &lt;/style&gt;")
                .contains(SampleReports.LONG);
        assertThat(count(html, "<script")).isOne();
        assertThat(count(html, "<style")).isOne();
        assertThat(count(html, "</title>")).isEqualTo(1 + count(html, "<svg"));
    }

    @Test
    void directionsOfNamesAreIsolatedAndControlCharactersReplaced() throws Exception {
        String html = html();
        assertThat(html).contains("<bdi>" + SampleReports.RIGHT_TO_LEFT + "</bdi>");
        assertThat(html).contains("\uFFFD.wav").doesNotContain("\u0007");
    }

    @Test
    void theContentHasSummaryCurvesTablesMistakesNetworkAndFingerprint() throws Exception {
        String html = html();
        assertThat(html)
                .contains("29 November 2026, 12:00 UTC")
                .contains("83.3 %")
                .contains("id=\"accuracy-curves\"", "id=\"reliability\"", "id=\"roc\"")
                .doesNotContain("id=\"label-roc\"", "id=\"sex-table\"")
                .contains("Results by label", "Results by speaker", "Layers of digit-cnn")
                .contains("0123456789abcdef", "Not stated in the model");
        assertThat(count(html, "<li class=\"card\"")).isEqualTo(10);
        assertThat(count(html, "src=\"data:image/png;base64,")).isEqualTo(10);
        assertThat(count(html, "src=\"data:audio/wav;base64,")).isEqualTo(10);
    }

    @Test
    void onlyTheMostConfidentMistakesAreShownAndTheOthersAreCounted() throws Exception {
        Path recording = SampleReports.subject(folder).evaluation().clips().get(0).clip().file();
        List<ClassifiedClip> mistakes = new ArrayList<>();
        for (int take = 0; take < MistakeCards.MAX_CARDS + 3; take++) {
            mistakes.add(
                    new ClassifiedClip(
                            SampleReports.clip(recording, "0", "ann", take),
                            SampleReports.prediction(1, 0.5 + take / 100.0)));
        }
        String html = RunReport.html(SampleReports.subject(folder, mistakes), NOON, NONE);
        assertThat(count(html, "<li class=\"card\"")).isEqualTo(MistakeCards.MAX_CARDS);
        assertThat(html)
                .contains("left out: 3.")
                .contains("0/ann/42")
                .doesNotContain("0/ann/2\uFFFD");
    }

    @Test
    void aMistakeWithoutReadableFileSaysWhy() throws Exception {
        ClassifiedClip missing =
                new ClassifiedClip(
                        SampleReports.clip(folder.resolve("gone.wav"), "0", "ann", 0),
                        SampleReports.prediction(1, 0.9));
        String html = RunReport.html(SampleReports.subject(folder, List.of(missing)), NOON, NONE);
        assertThat(html)
                .contains("The recording cannot be read: no such file or folder.")
                .contains("The folder of the model contains no curves.");
        assertThat(count(html, "<audio")).isZero();
    }

    @Test
    void withoutClipsAReportIsWritten() throws Exception {
        String html = RunReport.html(SampleReports.subject(folder, List.of()), NOON, NONE);
        assertThat(html)
                .contains("No clip was evaluated")
                .doesNotContain("All clips were classified correctly.")
                .doesNotContain("No label was confused")
                .doesNotContain("0.0000")
                .doesNotContain("95 % interval: 0.0 to 100.0 %");
    }

    @Test
    void aStoppedReportLeavesTheFileUnchanged() throws Exception {
        Path file = Files.writeString(folder.resolve("report.html"), "before");
        ReportSubject subject = SampleReports.subject(folder);
        assertThatThrownBy(
                        () ->
                                RunReport.write(
                                        file,
                                        subject,
                                        Clock.systemUTC(),
                                        new Evaluator.Listener() {
                                            @Override
                                            public boolean stopped() {
                                                return true;
                                            }
                                        }))
                .isInstanceOf(InterruptedException.class);
        assertThat(file).hasContent("before");
    }

    @Test
    void theStatedSizeIsThatOfTheFile() throws Exception {
        Path file = folder.resolve("report.html");
        long bytes = RunReport.write(file, SampleReports.subject(folder), Clock.systemUTC(), NONE);
        assertThat(Files.size(file)).isEqualTo(bytes);
        assertThat(file).content().contains("This file has " + RunReport.size(bytes));
    }

    private static int count(String text, String part) {
        return (text.length() - text.replace(part, "").length()) / part.length();
    }

    @Test
    void picturesAndSoundHaveOneLimit() throws Exception {
        Path recording = folder.resolve("long.wav");
        WavWriter.write(recording, Sounds.sine(700, 0.3, MistakeCards.MAX_MEDIA_BYTES / 5, 8000));
        List<ClassifiedClip> mistakes = new ArrayList<>();
        for (int take = 0; take < 3; take++) {
            mistakes.add(
                    new ClassifiedClip(
                            SampleReports.clip(recording, "0", "ann", take),
                            SampleReports.prediction(1, 0.9)));
        }
        String html = RunReport.html(SampleReports.subject(folder, mistakes), NOON, NONE);
        assertThat(count(html, "<audio")).as("of half the limit each").isOne();
        assertThat(count(html, "src=\"data:image/png;base64,")).isEqualTo(3);
        assertThat(html)
                .contains("The sound is left out to limit the size of the report.")
                .contains("at most 8 MB of pictures and sound");
        assertThat(html.length()).isLessThan(MistakeCards.MAX_MEDIA_BYTES);
    }
}
