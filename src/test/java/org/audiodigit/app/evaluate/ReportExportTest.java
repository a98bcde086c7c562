package org.audiodigit.app.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("engine")
class ReportExportTest extends EvaluateFixture {

    private Path file;

    @BeforeEach
    void evaluate() {
        open(TONES.data());
        model.run();
        file = folder.resolve("report.html");
        test.dialogs().save = Optional.of(file);
    }

    @Test
    void theReportDescribesTheShownResult() throws IOException {
        model.writeReport();

        assertThat(test.dialogs().messages).containsExactly("Saved " + file);
        assertThat(file)
                .content()
                .contains("<h1><bdi>" + result().subject().model().name())
                .contains(result().subject().note())
                .contains("the test part of " + result().subject().data().name());
    }

    @Test
    void aModelThatWasReplacedMeanwhileIsNotReported() throws IOException {
        Path manifest = result().subject().model().folder().resolve("manifest.json");
        String before = Files.readString(manifest);
        String hash = result().subject().model().manifest().weights().sha256();
        try {
            Files.writeString(manifest, before.replace(hash, "0".repeat(hash.length())));
            model.writeReport();
        } finally {
            Files.writeString(manifest, before);
        }
        assertThat(file).doesNotExist();
        assertThat(test.dialogs().warnings)
                .singleElement()
                .asString()
                .contains("replaced since the evaluation");
    }

    @Test
    void nothingIsWrittenWithoutAFile() {
        test.dialogs().save = Optional.empty();
        model.writeReport();
        assertThat(file).doesNotExist();
        assertThat(test.dialogs().messages).isEmpty();
    }
}
