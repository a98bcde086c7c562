package org.audiodigit.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.audiodigit.model.ShippedModel;
import org.audiodigit.spark.ArchiveRun.Counts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A later run adds what is missing in the folder of answers, and only there. */
@Tag("engine")
class ContinuedRunTest extends ArchiveFixture {

    @ParameterizedTest
    @EnumSource(AnswerFormat.class)
    void aSecondRunClassifiesOnlyWhatIsNewOrHasChanged(AnswerFormat format) throws Exception {
        copySample(7, "comma, \"quote\" and ümlaut.wav");
        Files.writeString(archive.resolve("bad.wav"), "no WAV");
        assertThat(run(format, false)).isEqualTo(new Counts(0, CLIPS + 1, 1));
        assertThat(run(format, false)).isEqualTo(new Counts(CLIPS + 2, 0, 0));

        copySample(8, "new.wav");
        Path changed = archive.resolve("clip-0.wav");
        FileTime before = Files.getLastModifiedTime(changed);
        Files.setLastModifiedTime(changed, FileTime.fromMillis(before.toMillis() + 1));

        assertThat(run(format, false)).isEqualTo(new Counts(CLIPS + 1, 2, 0));
        assertThat(run(format, true)).isEqualTo(new Counts(CLIPS + 2, 0, 1));
    }

    @Test
    void aKilledRunIsContinued() throws Exception {
        // killed before the settings had their name
        Files.createDirectories(output);
        Files.writeString(output.resolve("_settings.draft"), "format=");
        run();
        // killed while the last batch was copied to its place, as an object store renames
        List<Path> batches = new ArrayList<>();
        try (var all = Files.newDirectoryStream(output, "batch=*")) {
            all.forEach(batches::add);
        }
        assertThat(batches).hasSizeGreaterThan(1);
        Path copied = batches.get(0);
        long left = CLIPS - SESSION.spark().read().parquet(copied.toString()).count();
        Files.createDirectories(output.resolve("_unfinished").resolve(copied.getFileName()));
        Files.createDirectories(output.resolve("_unfinished/batch=later/_temporary"));

        assertThat(run()).isEqualTo(new Counts(left, CLIPS - left, 0));
        assertThat(reasons()).hasSize(CLIPS);
        assertThat(output.resolve("_unfinished")).doesNotExist();
    }

    @Test
    void answersWithOtherSettingsAreNotMixed() throws Exception {
        run();
        assertThatExceptionOfType(ArchiveException.class)
                .isThrownBy(() -> run(AnswerFormat.CSV, false))
                .withMessageContaining("format=parquet")
                .withMessageContaining("strings=" + ShippedModel.stringsFingerprint());
    }

    @Test
    void answersOfOtherCalibrationsAreNotMixed() throws Exception {
        Path model = Files.createDirectory(folder.resolve("model"));
        try (var files = Files.newDirectoryStream(Path.of("models/digit-cnn"))) {
            for (Path file : files) {
                Files.copy(file, model.resolve(file.getFileName()));
            }
        }
        run(options(model));
        Path manifest = model.resolve("manifest.json");
        String before = Files.readString(manifest);
        String after = before.replaceAll("(\"temperature\": )[0-9.]+", "$10.5");
        assertThat(after).isNotEqualTo(before);
        Files.writeString(manifest, after);

        assertThatExceptionOfType(ArchiveException.class)
                .isThrownBy(() -> run(options(model)))
                .withMessageContaining("other settings");
    }

    @Test
    void aFolderWithOtherFilesIsNotUsed() throws Exception {
        Files.createDirectories(output);
        Files.writeString(output.resolve("notes.txt"), "mine");
        assertThatExceptionOfType(ArchiveException.class)
                .isThrownBy(this::run)
                .withMessageContaining("choose another --output");
        assertThat(output.resolve("notes.txt")).hasContent("mine");
    }
}
