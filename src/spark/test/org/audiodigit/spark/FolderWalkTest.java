package org.audiodigit.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.audiodigit.audio.wav.WavFinder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWalkTest {

    @TempDir private Path folder;

    private List<String> walk() {
        return walk(true);
    }

    private List<String> walk(boolean isLastAttempt) {
        return walk(FaultyFileSystem.SCHEME + "://", folder, isLastAttempt);
    }

    private static List<String> walk(String scheme, Path root, boolean isLastAttempt) {
        Configuration configuration = new Configuration();
        FaultyFileSystem.register(configuration);
        List<String> found = new ArrayList<>();
        var path = new org.apache.hadoop.fs.Path(scheme + root);
        String prefix = path + "/";
        new FolderWalk(configuration, path, "in", 0, isLastAttempt)
                .forEachRemaining(
                        (Row row) -> {
                            String reason = row.getString(3);
                            String name = row.getString(0).replace(prefix, "");
                            found.add(reason == null ? name : name + ": " + reason);
                        });
        return found;
    }

    private void write(String... names) throws IOException {
        for (String name : names) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, name);
        }
    }

    @Test
    void findsWavFilesByTheRulesOfTheProgram() throws Exception {
        write(
                "a.wav",
                "b.WAV",
                "c.wave",
                "d.mp3",
                ".e.wav",
                "f/g/h.wav",
                "__MACOSX/a.wav",
                ".i/a.wav");
        List<String> ofProgram = new ArrayList<>();
        WavFinder.search(
                folder,
                new WavFinder.Visitor() {
                    @Override
                    public void found(Path file) {
                        ofProgram.add(folder.relativize(file).toString());
                    }

                    @Override
                    public void failed(Path path, IOException reason) {
                        ofProgram.add(reason.toString());
                    }
                });
        assertThat(walk())
                .containsExactlyInAnyOrderElementsOf(ofProgram)
                .containsExactlyInAnyOrder("a.wav", "b.WAV", "c.wave", "f/g/h.wav");
    }

    @Test
    void aFolderThatCannotBeListedIsARowAndTheOthersAreSearched() throws Exception {
        write("a.wav", "denied/b.wav", "z/c.wav");
        assertThat(walk())
                .containsExactlyInAnyOrder("a.wav", "denied: permission denied", "z/c.wav");
    }

    @Test
    void theFirstFolderIsARowIfItCannotBeListed() {
        assertThat(walk("file://", folder.resolve("missing"), true))
                .singleElement()
                .asString()
                .endsWith("/missing: no such file or folder");
    }

    @Test
    void aFailureOfTheStorageIsARowOnlyInTheLastAttempt() throws Exception {
        write("broken/b.wav", "denied/c.wav", "z/d.wav");
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> walk(false))
                .withMessageContaining("broken");
        assertThat(walk(true))
                .containsExactlyInAnyOrder(
                        "broken: the name node does not answer",
                        "denied: permission denied",
                        "z/d.wav");
    }

    @Test
    void searchesNoLocalFolderTwice() throws Exception {
        write("in/a.wav", "in/b/c.wav", "in/.hidden/d.wav", "out/e.wav", "out/f/g.wav");
        link("in/above", "in");
        link("in/b/above", "in");
        link("in/sibling", "in/b");
        link("in/b/hidden", "in/.hidden");
        link("in/out-1", "out");
        link("in/out-2", "out");
        link("out/f/back", "in");

        List<String> found = walk("file://", folder.resolve("in"), true);
        assertThat(found)
                .filteredOn(name -> !name.startsWith("out-"))
                .containsExactlyInAnyOrder("a.wav", "b/c.wav", "b/hidden/d.wav");
        assertThat(found)
                .filteredOn(name -> name.startsWith("out-"))
                .extracting(name -> name.substring(name.indexOf('/')))
                .containsExactlyInAnyOrder("/e.wav", "/f/g.wav");
    }

    private void link(String link, String target) throws IOException {
        Files.createSymbolicLink(folder.resolve(link), folder.resolve(target));
    }

    @Test
    void aFolderThatIsTooDeepIsARow() throws Exception {
        write(
                "a.wav",
                "d/".repeat(WavFinder.MAX_DEPTH) + "b.wav",
                "d/".repeat(WavFinder.MAX_DEPTH + 1) + "c.wav");
        assertThat(walk())
                .hasSize(3)
                .contains("a.wav", "d/".repeat(WavFinder.MAX_DEPTH) + "b.wav")
                .anyMatch(row -> row.endsWith("is not searched"));
    }

    @Test
    void aFolderWithoutRecordingsIsARow() throws Exception {
        write("a.txt");
        assertThat(walk()).singleElement().asString().endsWith("contains no WAV files");
    }
}
