package org.audiodigit.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.audiodigit.common.Failures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BundledFolderTest {

    private static final String FINGERPRINT = "1a2b";
    private static final Map<String, String> FIRST =
            Map.of("list.txt", "one", "01/a.wav", "aaaa", "01/b.wav", "bb", "0", "");
    private static final Map<String, String> SECOND =
            Map.of("list.txt", "two", "01/a.wav", "aaaa", "01/d.wav", "dd");

    @TempDir private Path temporary;
    private Path classPath;
    private Path home;
    private ProgramFolder program;
    private Path target;

    @BeforeEach
    void createPaths() {
        classPath = temporary.resolve("program");
        home = temporary.resolve("deep/home");
        program = new ProgramFolder(home);
        target = home.resolve("bundled").resolve(FINGERPRINT).resolve("box");
    }

    @ParameterizedTest
    @EnumSource
    void firstStartUnpacksAllFiles(BundleMaker kind) throws IOException {
        assertThat(kind.unpack(classPath, FIRST, FINGERPRINT, program)).isEqualTo(target);

        assertThat(content(target)).isEqualTo(FIRST);
        assertThat(besideTarget()).containsExactly("box");
    }

    @ParameterizedTest
    @EnumSource
    void secondStartDoesNothing(BundleMaker kind) throws IOException {
        kind.unpack(classPath, FIRST, FINGERPRINT, program);
        FileTime longAgo = FileTime.fromMillis(1_000_000);
        for (Path folder = target; !folder.equals(home); folder = folder.getParent()) {
            Files.setLastModifiedTime(folder, longAgo);
        }

        // does not read the class path either
        assertThat(new BundledFolder(null, "res/box", FINGERPRINT).unpackIn(program))
                .isEqualTo(target);

        for (Path folder = target; !folder.equals(home); folder = folder.getParent()) {
            assertThat(Files.getLastModifiedTime(folder)).isEqualTo(longAgo);
        }
    }

    @ParameterizedTest
    @EnumSource
    void filesOfTheUserStayIfTheContentChanges(BundleMaker kind) throws IOException {
        kind.unpack(classPath, FIRST, FINGERPRINT, program);
        Files.writeString(target.resolve("audiodigit-flags.txt"), "01/a.wav");
        Files.writeString(target.resolve("01/d.wav"), "my own");
        Files.writeString(target.resolve("list.txt"), "my list");
        Map<String, String> userFiles = content(target);

        kind.unpack(classPath, FIRST, FINGERPRINT, program);
        Path second = kind.unpack(classPath, SECOND, "3c4d", program);

        assertThat(content(target))
                .isEqualTo(userFiles)
                .containsEntry("01/d.wav", "my own")
                .containsEntry("list.txt", "my list")
                .hasSize(FIRST.size() + 2);
        assertThat(second).isEqualTo(home.resolve("bundled/3c4d/box"));
        assertThat(content(second)).isEqualTo(SECOND);
    }

    @Test
    void foldersOfEarlierVersionsStay() throws IOException {
        Path samples = Files.createDirectories(home.resolve("samples/01"));
        Files.writeString(samples.resolve("a.wav"), "mine");

        BundleMaker.IN_JAR.unpack(classPath, FIRST, FINGERPRINT, program);

        assertThat(content(home.resolve("samples"))).isEqualTo(Map.of("01/a.wav", "mine"));
    }

    @Test
    void threadsMayUnpackAtTheSameTime() throws Exception {
        Path jar = BundleMaker.IN_JAR.make(classPath, FIRST);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (URLClassLoader loader = BundleMaker.loader(jar)) {
            BundledFolder bundled = new BundledFolder(loader, "res/box", FINGERPRINT);
            List<Future<Path>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                all.add(threads.submit(() -> bundled.unpackIn(program)));
            }
            for (Future<Path> each : all) {
                assertThat(each.get()).isEqualTo(target);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(content(target)).isEqualTo(FIRST);
        assertThat(besideTarget()).containsExactly("box");
    }

    @Test
    void processesMayUnpackAtTheSameTime() throws Exception {
        Map<String, String> files = manyFiles();
        Path jar = BundleMaker.IN_JAR.make(classPath, files);

        Process one = UnpackingProcess.start(jar, home);
        Process other = UnpackingProcess.start(jar, home);

        assertThat(one.waitFor()).isZero();
        assertThat(other.waitFor()).isZero();
        assertThat(content(target)).isEqualTo(files);
        assertThat(besideTarget()).containsExactly("box");
    }

    @Test
    void killedProcessLeavesNothingOrAllFiles() throws Exception {
        Map<String, String> files = manyFiles();
        Path jar = BundleMaker.IN_JAR.make(classPath, files);
        for (int i = 0; i < 3; i++) {
            killWhileUnpacking(UnpackingProcess.start(jar, home), 20L * i);
            if (Files.exists(target)) {
                assertThat(content(target)).isEqualTo(files);
                FolderTree.deleteIfExists(target);
            }
        }

        BundleMaker.IN_JAR.unpack(classPath, files, FINGERPRINT, program);

        assertThat(content(target)).isEqualTo(files);
        assertThat(besideTarget()).containsExactly("box");
    }

    @Test
    void deletesTemporaryFoldersOfEndedProcessesOnly() throws Exception {
        Process ended = UnpackingProcess.start(temporary, home);
        ended.waitFor();
        Path parent = Files.createDirectories(target.getParent());
        Path leftover = parent.resolve(".unpacking-" + ended.pid() + "-x");
        Files.createDirectories(leftover.resolve("01"));
        Files.writeString(leftover.resolve("01/a.wav"), "aa");
        String alive = ".unpacking-" + ProcessHandle.current().pid() + "-x";
        Files.createDirectory(parent.resolve(alive));

        BundleMaker.IN_JAR.unpack(classPath, FIRST, FINGERPRINT, program);

        assertThat(besideTarget()).containsExactly(alive, "box");
    }

    @Test
    void reportsFileInPlaceOfHomeFolder() throws IOException {
        Files.createDirectories(home.getParent());
        Files.writeString(home, "not a folder");

        assertThatThrownBy(() -> BundleMaker.IN_JAR.unpack(classPath, FIRST, FINGERPRINT, program))
                .isInstanceOfSatisfying(
                        IOException.class,
                        e ->
                                assertThat(Failures.sentence(e))
                                        .isEqualTo(
                                                target
                                                        + ": the bundled files cannot be unpacked there ("
                                                        + home
                                                        + ": is not a folder); choose another folder with"
                                                        + " -Daudiodigit.home=FOLDER"));
    }

    @Test
    void reportsFileInPlaceOfTargetFolder() throws IOException {
        Files.createDirectories(target.getParent());
        Files.writeString(target, "mine");

        assertThatThrownBy(() -> BundleMaker.IN_JAR.unpack(classPath, FIRST, FINGERPRINT, program))
                .hasMessageContaining(target + ": is not a folder");
        assertThat(target).hasContent("mine");
        assertThat(besideTarget()).containsExactly("box");
    }

    @Test
    void reportsMissingPermission() throws IOException {
        Files.createDirectories(home);
        assumeTrue(
                home.toFile().setWritable(false) && !Files.isWritable(home),
                "root may write everywhere");

        assertThatThrownBy(() -> BundleMaker.IN_JAR.unpack(classPath, FIRST, FINGERPRINT, program))
                .hasMessageContaining("permission denied")
                .hasMessageContaining("-Daudiodigit.home=FOLDER");
    }

    @Test
    void reportsResourceMissingFromTheClassPath() throws IOException {
        Path jar = BundleMaker.IN_JAR.make(classPath, FIRST);
        try (URLClassLoader loader = BundleMaker.loader(jar)) {
            BundledFolder bundled = new BundledFolder(loader, "res/other", FINGERPRINT);

            assertThatThrownBy(() -> bundled.unpackIn(program))
                    .hasMessage("res/other: missing from this build of the program");
        }
        assertThat(home).doesNotExist();
    }

    private void killWhileUnpacking(Process process, long millisecondsLater) throws Exception {
        int before = besideTarget().size();
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (process.isAlive() && besideTarget().size() <= before && System.nanoTime() < giveUp) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
        TimeUnit.MILLISECONDS.sleep(millisecondsLater);
        process.destroyForcibly().waitFor();
    }

    private static Map<String, String> manyFiles() {
        Map<String, String> files = new HashMap<>();
        for (int i = 0; i < 1500; i++) {
            files.put("%02d/%d.txt".formatted(i % 50, i), "content " + i);
        }
        return files;
    }

    private static Map<String, String> content(Path folder) throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                content.put(name, Files.readString(file));
            }
        }
        return content;
    }

    private List<String> besideTarget() throws IOException {
        if (!Files.exists(target.getParent())) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(target.getParent())) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
