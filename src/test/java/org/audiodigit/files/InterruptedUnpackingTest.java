package org.audiodigit.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Unpacking by several processes, and by ones that are killed. */
@Tag("process")
class InterruptedUnpackingTest {

    private static final int FILES = 1500;

    @TempDir private Path temporary;
    private Path target;

    @BeforeEach
    void target() {
        target = temporary.resolve("home/box");
    }

    @Test
    void processesMayDoItAtOnce() throws Exception {
        Map<String, String> files = manyFiles("first");
        Path jar = BundleMaker.IN_JAR.make(temporary.resolve("program"), files);

        Process one = UnpackingProcess.start(jar, target);
        Process other = UnpackingProcess.start(jar, target);

        assertThat(one.waitFor()).isZero();
        assertThat(other.waitFor()).isZero();
        assertThat(content()).isEqualTo(files);
        assertThat(besideTarget()).isEqualTo(2);
    }

    @Test
    void aKilledProcessLeavesNothingOrAllAndTheNextOneClearsUp() throws Exception {
        Map<String, String> files = manyFiles("first");
        Path program = temporary.resolve("program");
        Path jar = BundleMaker.IN_JAR.make(program, files);
        for (int i = 0; i < 3; i++) {
            killOnceItWrites(UnpackingProcess.start(jar, target), 20L * i);
            if (Files.exists(target)) {
                assertThat(content()).isEqualTo(files);
                FolderTree.deleteIfExists(target);
            }
        }

        BundleMaker.IN_JAR.unpack(program, files, target);

        assertThat(content()).isEqualTo(files);
        assertThat(besideTarget()).isEqualTo(2);
    }

    /** As a process leaves it that is killed after some of its moves. */
    @Test
    void anUnfinishedUpdateIsFinishedByThisVersionOrAnother() throws IOException {
        Map<String, String> first =
                Map.of("kept", "same", "changed", "1", "gone", "g", "late", "l");
        Map<String, String> second =
                Map.of("kept", "same", "changed", "2", "new", "n", "late", "L");
        Path program = temporary.resolve("program");
        for (Map<String, String> next : List.of(first, second, Map.of("new", "N"))) {
            FolderTree.deleteIfExists(target);
            BundleMaker.IN_JAR.unpack(program, first, target);
            Path other = temporary.resolve("home/other");
            BundleMaker.IN_JAR.unpack(program, second, other);
            Listing.in(target).unfinishedWith(Listing.in(other).entries()).writeTo(target);
            Files.copy(other.resolve("new"), target.resolve("new"));
            Files.writeString(target.resolve("changed"), "2");

            BundleMaker.IN_JAR.unpack(program, next, target);

            assertThat(content()).isEqualTo(next);
        }
    }

    @Test
    void whatAnUpdateThatFailedHadBroughtIsNotTakenForAPersons() throws IOException {
        Path program = temporary.resolve("program");
        BundleMaker.IN_JAR.unpack(program, Map.of("a", "1"), target);
        Files.writeString(target.resolve("in"), "a file where the next version has a folder");
        Map<String, String> second = Map.of("a", "2", "b", "new", "in/the/way", "x");
        assertThatThrownBy(() -> BundleMaker.IN_JAR.unpack(program, second, target))
                .hasMessageContaining(target.resolve("in").toString());
        assertThat(content()).containsEntry("b", "new").containsEntry("a", "1");

        BundleMaker.IN_JAR.unpack(program, Map.of("a", "3"), target);

        assertThat(content()).containsOnlyKeys("a", "in").containsEntry("a", "3");
    }

    private void killOnceItWrites(Process process, long millisecondsLater) throws Exception {
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (process.isAlive() && besideTarget() < 2 && System.nanoTime() < giveUp) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
        TimeUnit.MILLISECONDS.sleep(millisecondsLater);
        process.destroyForcibly().waitFor();
    }

    private static Map<String, String> manyFiles(String content) {
        Map<String, String> files = new HashMap<>();
        for (int i = 0; i < FILES; i++) {
            files.put("%02d/%d.txt".formatted(i % 50, i), content + i);
        }
        return files;
    }

    private long besideTarget() throws IOException {
        if (!Files.exists(target.getParent())) {
            return 0;
        }
        try (Stream<Path> all = Files.list(target.getParent())) {
            return all.count();
        }
    }

    private Map<String, String> content() throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> all = Files.walk(target)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = target.relativize(file).toString().replace('\\', '/');
                if (!name.equals(".bundled")) {
                    content.put(name, Files.readString(file));
                }
            }
        }
        return content;
    }
}
