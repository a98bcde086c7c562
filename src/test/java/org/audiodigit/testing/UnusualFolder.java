package org.audiodigit.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A folder with every case that a search for WAV files has to decide. */
public final class UnusualFolder {

    private static final int FRAMES = 4000;

    private UnusualFolder() {}

    /**
     * Writes the folder.
     *
     * @param parent an empty folder; gets {@code searched} and, beside it, {@code beside}
     * @return the folder to search
     */
    public static Path write(Path parent) throws IOException {
        Path folder = Files.createDirectories(parent.resolve("searched"));
        Path beside = Files.createDirectories(parent.resolve("beside"));
        for (String name :
                List.of(
                        "a.wav",
                        "B.WAV",
                        "c.Wave",
                        "sub/d.WAVE",
                        "sub/deep/x/e.wav",
                        "folder.wav/j.wav",
                        ".hidden.wav",
                        ".git/g.wav",
                        "__MACOSX/h.wav",
                        "sub/._a.wav",
                        ".kept/n.wav",
                        "deep" + "/t".repeat(31) + "/o.wav",
                        "deeper" + "/t".repeat(32) + "/p.wav")) {
            WavFileBuilder.silence(folder.resolve(name), FRAMES);
        }
        for (String name : List.of("k.wav", "within/q.wav")) {
            WavFileBuilder.silence(beside.resolve(name), FRAMES);
        }
        WavFileBuilder.silence(parent.resolve("single.wav"), FRAMES);
        for (String name : List.of("notes.txt", "wav", "i.wav.bak")) {
            Files.writeString(folder.resolve(name), "no sound");
        }
        link(folder.resolve("again"), folder.resolve("sub"));
        link(folder.resolve("sub/up"), folder);
        link(folder.resolve("outside"), beside);
        link(folder.resolve("outside-again"), beside.resolve("within"));
        link(folder.resolve("shown"), folder.resolve(".kept"));
        link(folder.resolve("l.wav"), parent.resolve("single.wav"));
        link(folder.resolve("m.wav"), folder.resolve("gone"));
        return folder;
    }

    /** The files to find below the folder, in order. */
    public static List<Path> expected(Path folder) {
        return Stream.of(
                        "B.WAV",
                        "a.wav",
                        "c.Wave",
                        "deep" + "/t".repeat(31) + "/o.wav",
                        "folder.wav/j.wav",
                        "l.wav",
                        "outside/k.wav",
                        "outside/within/q.wav",
                        "shown/n.wav",
                        "sub/d.WAVE",
                        "sub/deep/x/e.wav")
                .map(folder::resolve)
                .toList();
    }

    private static void link(Path link, Path target) {
        try {
            Files.createSymbolicLink(link, target);
        } catch (IOException | UnsupportedOperationException e) {
            Assumptions.abort("this file system has no links");
        }
    }
}
