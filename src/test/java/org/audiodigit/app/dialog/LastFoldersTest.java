package org.audiodigit.app.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.audiodigit.app.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastFoldersTest {

    @TempDir private Path folder;
    private final Settings settings = new Settings(Map.of());
    private final LastFolders folders = new LastFolders(settings);

    @Test
    void aChooserOpensInTheFolderOfTheLastChoiceOfItsKind() throws IOException {
        Path exports = Files.createDirectory(folder.resolve("exports"));
        folders.remember(LastFolders.EXPORTS, exports.resolve("a.csv"));
        folders.remember(FolderKind.DATASET.key(), folder.resolve("data"));

        assertThat(folders.initial(LastFolders.EXPORTS, Optional.of(folder)))
                .contains(exports.toFile());
        LastFolders nextStart = new LastFolders(new Settings(settings.values()));
        assertThat(nextStart.initial(FolderKind.DATASET.key(), Optional.empty()))
                .contains(folder.toFile());
        assertThat(folders.initial(FolderKind.MODEL.key(), Optional.empty())).isEmpty();
    }

    @Test
    void theFallbackIsUsedUntilSomethingIsChosen() {
        assertThat(folders.initial(FolderKind.MODEL.key(), Optional.of(folder)))
                .contains(folder.toFile());
    }

    @Test
    void aFolderThatIsGoneIsReplacedByTheNearestOneThatIsLeft() {
        folders.remember(LastFolders.RECORDINGS, folder.resolve("gone/deeper/a.wav"));
        assertThat(folders.initial(LastFolders.RECORDINGS, Optional.empty()))
                .contains(folder.toFile());

        Path otherDisk = folder.getRoot().resolve("no-such-disk/data/a.wav");
        folders.remember(LastFolders.RECORDINGS, otherDisk);
        assertThat(folders.initial(LastFolders.RECORDINGS, Optional.of(folder)))
                .contains(folder.toFile());
    }

    @Test
    void aPathThatThisSystemCannotHaveIsIgnored() {
        settings.put(LastFolders.RECORDINGS, "no\0path");

        assertThat(folders.initial(LastFolders.RECORDINGS, Optional.empty())).isEmpty();
    }
}
