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
    private final List<String> told = new ArrayList<>();

    @Test
    void aFolderIsSearchedInTheOrderOfCharactersWhateverItsDepth() throws Exception {
        touch("b/é.wav", "b/Z.WAV", "b/a.Wav", "a.wav", "c/d/e/f.wav", "B.wav");
        touch(".hidden.wav", ".git/x.wav", "b/._a.wav", "notes.txt", "wav", "c/x.wav.bak");

        search(folder);

        assertThat(told)
                .containsExactly("B.wav", "a.wav", "b/Z.WAV", "b/a.Wav", "b/é.wav", "c/d/e/f.wav");
    }

    @Test
    void namesThatEndInWaveAreWavFiles() throws Exception {
        touch("a.wave", "b.WAVE", "c.waves", "wave");

        search(folder);

        assertThat(told).containsExactly("a.wave", "b.WAVE");
    }

    @Test
    void aLinkToAFolderAroundTheSearchedOneIsFollowedOnce() throws Exception {
        touch("searched/a.wav", "x.wav");
        Files.createSymbolicLink(folder.resolve("searched/around"), folder);

        search(folder.resolve("searched"));

        assertThat(told).containsExactly("searched/a.wav", "searched/around/x.wav");
    }

    @Test
    void anInterruptEndsTheSearch() throws Exception {
        touch("a.wav");
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> search(folder)).isInstanceOf(InterruptedException.class);
        assertThat(told).isEmpty();
    }

    @Test
    void aNamedFileIsTakenWhateverItIsCalled() throws Exception {
        search(folder.resolve(".sound.bin"));

        assertThat(told).containsExactly(".sound.bin");
    }

    @Test
    void aNamedFolderWithNothingInItIsTold() throws Exception {
        touch("empty/below/readme.txt");

        search(folder.resolve("empty"));

        assertThat(told).containsExactly("empty: holds no WAV files");
    }

    @Test
    @Timeout(10)
    void aLinkBackIsNotFollowedForEver() throws Exception {
        touch("a/x.wav");
        Files.createSymbolicLink(folder.resolve("a/up"), folder);

        search(folder);

        assertThat(told).containsExactly("a/x.wav");
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
                        told.add(name(file));
                    }

                    @Override
                    public void failed(Path path, IOException reason) {
                        told.add(name(path) + ": " + Failures.reason(reason));
                    }
                });
    }

    private String name(Path path) {
        return folder.relativize(path).toString().replace('\\', '/');
    }
}
