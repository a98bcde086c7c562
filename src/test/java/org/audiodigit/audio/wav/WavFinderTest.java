package org.audiodigit.audio.wav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.audiodigit.common.Failures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class WavFinderTest {

    @TempDir private Path folder;
    private final List<String> results = new ArrayList<>();

    @Test
    void findsFilesInTheOrderOfTheirNames() throws Exception {
        touch("b/é.wav", "b/Z.WAV", "b/a.Wav", "a.wav", "c/d/e/f.wav", "B.wav");
        touch(".hidden.wav", ".git/x.wav", "b/._a.wav", "notes.txt", "wav", "c/x.wav.bak");

        search(folder);

        assertThat(results)
                .containsExactly("B.wav", "a.wav", "b/Z.WAV", "b/a.Wav", "b/é.wav", "c/d/e/f.wav");
    }

    @Test
    void findsNamesThatEndInWave() throws Exception {
        touch("a.wave", "b.WAVE", "c.waves", "wave");

        search(folder);

        assertThat(results).containsExactly("a.wave", "b.WAVE");
    }

    @Test
    void followsLinkToParentOfSearchedFolderOnce() throws Exception {
        touch("searched/a.wav", "x.wav");
        Files.createSymbolicLink(folder.resolve("searched/around"), folder);

        search(folder.resolve("searched"));

        assertThat(results).containsExactly("searched/a.wav", "searched/around/x.wav");
    }

    @Test
    void stopsIfInterrupted() throws Exception {
        touch("a.wav");
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> search(folder)).isInstanceOf(InterruptedException.class);
        assertThat(results).isEmpty();
    }

    @Test
    void acceptsNamedFileWithAnyName() throws Exception {
        search(folder.resolve(".sound.bin"));

        assertThat(results).containsExactly(".sound.bin");
    }

    @Test
    void reportsNamedFolderWithoutWavFiles() throws Exception {
        touch("empty/below/readme.txt");

        search(folder.resolve("empty"));

        assertThat(results).containsExactly("empty: contains no WAV files");
    }

    @Test
    @Timeout(10)
    void doesNotFollowCyclicLinks() throws Exception {
        touch("a/x.wav");
        Files.createSymbolicLink(folder.resolve("a/up"), folder);

        search(folder);

        assertThat(results).containsExactly("a/x.wav");
    }

    private void touch(String... files) throws IOException {
        for (String file : files) {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.createFile(path);
        }
    }

    private void search(Path named) throws IOException, InterruptedException {
        WavFinder.find(
                named,
                new WavFinder.Visitor() {
                    @Override
                    public void found(Path file) {
                        results.add(name(file));
                    }

                    @Override
                    public void failed(Path path, IOException reason) {
                        results.add(name(path) + ": " + Failures.reason(reason));
                    }
                });
    }

    private String name(Path path) {
        return folder.relativize(path).toString().replace('\\', '/');
    }
}
