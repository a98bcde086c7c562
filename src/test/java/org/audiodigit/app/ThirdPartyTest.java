package org.audiodigit.app;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of third-party software agrees with the libraries of the build and SECURITY.md. */
class ThirdPartyTest {

    /** Libraries that only the tests use; their names begin with one of these. */
    private static final Set<String> TEST_LIBRARIES =
            Set.of(
                    "apiguardian-api",
                    "archunit",
                    "assertj-core",
                    "byte-buddy",
                    "hamcrest",
                    "junit-",
                    "openjfx-monocle",
                    "opentest4j",
                    "org.osgi.core",
                    "surefire-",
                    "testfx-");

    private static final Path SECURITY = Path.of(".github/SECURITY.md");

    private static final Path LICENCES = Path.of("src/main/resources/licences");

    @Test
    void theListHasEachLibraryOfTheBuildInItsVersion() {
        Map<String, String> listed = new TreeMap<>();
        for (ThirdParty library : ThirdParty.list()) {
            library.jars().forEach(jar -> listed.put(jar, library.version()));
        }
        if (System.getProperty("os.arch").equals("aarch64")) {
            // MXNet has no libraries for it
            listed.remove("mxnet-native-mkl");
        }
        assertThat(librariesOfTheBuild())
                .hasSizeGreaterThan(20)
                .containsExactlyInAnyOrderEntriesOf(listed);
    }

    @Test
    void aRowHasNameVersionAndLicenceAndOnlyPartsHaveNoJar() {
        assertThat(ThirdParty.list())
                .allSatisfy(
                        library -> {
                            assertThat(library.name()).isNotEmpty();
                            assertThat(library.version()).isNotEmpty();
                            assertThat(library.licence()).isNotEmpty();
                            assertThat(library.jars().isEmpty()).isEqualTo(library.part());
                        });
    }

    @Test
    void theTableOfVulnerabilitiesHasTheSameLibrariesAndVersions() throws IOException {
        Map<String, String> table =
                Files.readAllLines(SECURITY).stream()
                        .map(line -> line.split(" *\\| *"))
                        .filter(cells -> cells.length == 5 && cells[2].matches("[0-9.]+"))
                        .collect(toMap(cells -> cells[1], cells -> cells[2]));
        assertThat(table)
                .containsExactlyInAnyOrderEntriesOf(
                        ThirdParty.list().stream()
                                .filter(library -> !library.part())
                                .collect(toMap(ThirdParty::name, ThirdParty::version)));
    }

    @Test
    void theLicencesHaveTheirTexts() throws IOException {
        String notices = Files.readString(LICENCES.resolve("NOTICES.txt"));
        Set<String> texts;
        try (Stream<Path> files = Files.list(LICENCES)) {
            texts = files.map(file -> file.getFileName().toString()).collect(toSet());
        }
        assertThat(ThirdParty.list())
                .allSatisfy(
                        library ->
                                assertThat(library.licence())
                                        .matches(
                                                licence ->
                                                        notices.contains(library.name())
                                                                || hasText(licence, texts),
                                                "licence text of " + library.name()));
    }

    /** Whether a file has the text of one of the licences; the program has that of GPL-3.0. */
    private static boolean hasText(String licence, Set<String> texts) {
        String name = licence.replace(' ', '-');
        return licence.startsWith("GPL-3.0")
                || texts.stream().map(file -> file.replace(".txt", "")).anyMatch(name::contains);
    }

    /** Versions by artifact, from the path of each jar in the Maven repository. */
    private static Map<String, String> librariesOfTheBuild() {
        Map<String, String> versions = new TreeMap<>();
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .map(entry -> Path.of(entry).getParent())
                .forEach(
                        version ->
                                versions.put(
                                        version.getParent().getFileName().toString(),
                                        version.getFileName().toString()));
        versions.keySet().removeIf(name -> TEST_LIBRARIES.stream().anyMatch(name::startsWith));
        return versions;
    }
}
