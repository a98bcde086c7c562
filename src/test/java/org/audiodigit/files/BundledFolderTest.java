package org.audiodigit.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BundledFolderTest {

    private static final Map<String, String> FIRST =
            Map.of(
                    "list.txt",
                    "one",
                    "01/a.wav",
                    "aaaa",
                    "01/b.wav",
                    "bb",
                    "02/c.wav",
                    "c",
                    "0",
                    "");
    private static final Map<String, String> SECOND =
            Map.of("list.txt", "two", "01/a.wav", "aaaa", "01/d.wav", "dd", "0", "");

    @TempDir private Path temporary;
    private Path classPath;
    private Path home;
    private Path target;

    @BeforeEach
    void places() {
        classPath = temporary.resolve("program");
        home = temporary.resolve("home");
        target = home.resolve("deep/box");
    }

    @ParameterizedTest
    @EnumSource
    void allFilesComeWithTheirContent(BundleMaker kind) throws IOException {
        kind.unpack(classPath, FIRST, target);

        assertThat(content()).isEqualTo(FIRST);
        assertThat(besideTarget()).containsExactly(".box.lock");
    }

    @ParameterizedTest
    @EnumSource
    void theSecondTimeNothingIsWritten(BundleMaker kind) throws IOException {
        Path built = kind.make(classPath, FIRST);
        FileTime longAgo = FileTime.fromMillis(1_000_000);
        try (URLClassLoader loader = BundleMaker.loader(built)) {
            BundledFolder bundled = new BundledFolder(loader, "res/box");
            bundled.unpackTo(target);
            for (Path file : files(target)) {
                Files.setLastModifiedTime(file, longAgo);
            }
            bundled.unpackTo(target);
        }

        for (Path file : files(target)) {
            assertThat(Files.getLastModifiedTime(file)).isEqualTo(longAgo);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anotherVersionBringsItsFilesAndTakesTheOldOnesAway(BundleMaker kind) throws IOException {
        kind.unpack(classPath, FIRST, target);

        kind.unpack(classPath, SECOND, target);

        assertThat(content()).isEqualTo(SECOND);
        assertThat(target.resolve("02")).doesNotExist();
        assertThat(besideTarget()).containsExactly(".box.lock");
    }

    @ParameterizedTest
    @EnumSource
    void aChangeThatKeepsTheSizeIsSeen(BundleMaker kind) throws IOException {
        kind.unpack(classPath, Map.of("a", "old"), target);
        touchClock();

        kind.unpack(classPath, Map.of("a", "new"), target);

        assertThat(content()).containsExactly(Map.entry("a", "new"));
    }

    @ParameterizedTest
    @EnumSource
    void whatAPersonAddedOrChangedStays(BundleMaker kind) throws IOException {
        kind.unpack(classPath, FIRST, target);
        Files.writeString(target.resolve("flags.txt"), "01/a.wav");
        Files.writeString(target.resolve("01/d.wav"), "my own, under a name that comes later");
        Files.writeString(target.resolve("list.txt"), "my list");
        Files.writeString(target.resolve("02/c.wav"), "my c");

        kind.unpack(classPath, FIRST, target);
        kind.unpack(classPath, SECOND, target);

        assertThat(content())
                .containsEntry("flags.txt", "01/a.wav")
                .containsEntry("01/d.wav", "my own, under a name that comes later")
                .containsEntry("list.txt", "my list")
                .containsEntry("02/c.wav", "my c")
                .doesNotContainKey("01/b.wav");
    }

    @ParameterizedTest
    @EnumSource
    void filesThatAreMissingOrWereEmptiedComeBack(BundleMaker kind) throws IOException {
        kind.unpack(classPath, FIRST, target);
        Files.delete(target.resolve("01/a.wav"));
        Files.writeString(target.resolve("list.txt"), "");

        kind.unpack(classPath, FIRST, target);

        assertThat(content()).isEqualTo(FIRST);
    }

    @Test
    void aFolderWithoutAListingIsCompletedAndKeepsItsFiles() throws IOException {
        Files.createDirectories(target.resolve("01"));
        Files.writeString(target.resolve("01/a.wav"), "mine");

        BundleMaker.IN_JAR.unpack(classPath, FIRST, target);

        assertThat(content()).containsEntry("01/a.wav", "mine").containsEntry("02/c.wav", "c");
    }

    @Test
    void aDamagedListingIsMadeAnew() throws IOException {
        BundleMaker.IN_JAR.unpack(classPath, FIRST, target);
        Files.write(target.resolve(".bundled"), new byte[] {(byte) 0xff, '\n', 'x', '\n', 0});

        BundleMaker.IN_JAR.unpack(classPath, FIRST, target);
        BundleMaker.IN_JAR.unpack(classPath, SECOND, target);

        assertThat(content()).isEqualTo(SECOND);
    }

    @Test
    void aLinkToAFolderElsewhereIsFollowed() throws IOException {
        Path elsewhere = Files.createDirectories(temporary.resolve("disk/recordings"));
        Files.createDirectories(target.getParent());
        Files.createSymbolicLink(target, elsewhere);

        BundleMaker.IN_JAR.unpack(classPath, FIRST, target);

        assertThat(content()).isEqualTo(FIRST);
        assertThat(elsewhere.resolve("list.txt")).exists();
        assertThat(Files.isSymbolicLink(target)).isTrue();
    }

    @Test
    void threadsMayDoItAtOnce() throws Exception {
        Path jar = BundleMaker.IN_JAR.make(classPath, FIRST);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (URLClassLoader loader = BundleMaker.loader(jar)) {
            BundledFolder bundled = new BundledFolder(loader, "res/box");
            List<Future<Path>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                all.add(threads.submit(() -> bundled.unpackTo(target)));
            }
            for (Future<Path> each : all) {
                assertThat(each.get()).isEqualTo(target);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(content()).isEqualTo(FIRST);
        assertThat(besideTarget()).containsExactly(".box.lock");
    }

    @Test
    void aFileInTheWayIsNamed() throws IOException {
        Files.createDirectories(home);
        Files.writeString(home.resolve("deep"), "not a folder");

        assertThatThrownBy(() -> BundleMaker.IN_JAR.unpack(classPath, FIRST, target))
                .isInstanceOfSatisfying(
                        IOException.class,
                        e ->
                                assertThat(FileReason.sentence(e))
                                        .isEqualTo(
                                                target
                                                        + ": what comes with the program cannot be unpacked there ("
                                                        + home.resolve("deep")
                                                        + ": is not a folder); choose another folder with"
                                                        + " -Daudiodigit.home=FOLDER"));
    }

    @Test
    void aFileInPlaceOfTheFolderIsNamedAndStays() throws IOException {
        Files.createDirectories(target.getParent());
        Files.writeString(target, "mine");

        assertThatThrownBy(() -> BundleMaker.IN_JAR.unpack(classPath, FIRST, target))
                .hasMessageContaining(target + ": is not a folder");
        assertThat(target).hasContent("mine");
        assertThat(besideTarget()).containsExactlyInAnyOrder(".box.lock", "box");
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws IOException {
        Files.createDirectories(home);
        assumeTrue(
                home.toFile().setWritable(false) && !Files.isWritable(home), "root may write all");

        assertThatThrownBy(() -> BundleMaker.IN_JAR.unpack(classPath, FIRST, target))
                .hasMessageContaining("no permission")
                .hasMessageContaining("-Daudiodigit.home=FOLDER");
    }

    @Test
    void whatIsNotOnTheClassPathIsNamed() throws IOException {
        Path jar = BundleMaker.IN_JAR.make(classPath, FIRST);
        try (URLClassLoader loader = BundleMaker.loader(jar)) {
            BundledFolder bundled = new BundledFolder(loader, "res/other");

            assertThatThrownBy(() -> bundled.unpackTo(target))
                    .hasMessage("res/other: did not come with this build of the program");
        }
        assertThat(target).doesNotExist();
    }

    /** The time of a change on disk is what tells it from the one before. */
    private static void touchClock() {
        long until = System.currentTimeMillis() + 5;
        while (System.currentTimeMillis() < until) {
            Thread.onSpinWait();
        }
    }

    private Map<String, String> content() throws IOException {
        Map<String, String> content = new TreeMap<>();
        for (Path file : files(target.toRealPath())) {
            String name = target.toRealPath().relativize(file).toString().replace('\\', '/');
            if (!name.equals(".bundled")) {
                content.put(name, Files.readString(file));
            }
        }
        return content;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private List<String> besideTarget() throws IOException {
        try (Stream<Path> all = Files.list(target.getParent())) {
            return all.map(path -> path.getFileName().toString())
                    .filter(name -> !name.equals("box") || !Files.isDirectory(target))
                    .toList();
        }
    }
}
