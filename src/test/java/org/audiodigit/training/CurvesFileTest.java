package org.audiodigit.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.audiodigit.common.Failures;
import org.audiodigit.testing.ThreadCosts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurvesFileTest {

    private static final CurvePoint HALF = new CurvePoint(0.5, 1.5, 0.25, false);
    private static final CurvePoint ONE = new CurvePoint(1, 1.25, 0.5, true);

    @TempDir private Path folder;
    private Path file;
    private CurvesFile curves;

    @BeforeEach
    void begin() throws IOException {
        file = folder.resolve(CurvesFile.NAME);
        curves = new CurvesFile(folder);
        curves.write(List.of());
    }

    @Test
    void writtenPointsAreReadBack() throws IOException {
        curves.append(List.of(HALF));
        curves.append(List.of(ONE));
        assertThat(curves.read()).containsExactly(HALF, ONE);
        curves.write(List.of(ONE));
        assertThat(curves.read()).containsExactly(ONE);
    }

    @Test
    void aFileFromWindowsIsRead() throws IOException {
        curves.append(List.of(HALF, ONE));
        String lines = Files.readString(file);
        assertThat(lines).doesNotContain("\r");
        Files.writeString(file, lines.replace("\n", "\r\n"));
        assertThat(curves.read()).containsExactly(HALF, ONE);
    }

    @Test
    void aPartialLastLineIsIgnored() throws IOException {
        curves.append(List.of(HALF, ONE));
        String whole = Files.readString(file);
        int first = whole.indexOf("validation");
        for (int end = first; end < whole.length(); end++) {
            Files.writeString(file, whole.substring(0, end));
            assertThat(curves.read()).as(whole.substring(0, end)).containsExactly(HALF);
        }
    }

    @Test
    void aTooLargeFileIsNotReadIntoMemory() throws IOException {
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(3L << 30);
        }
        ThreadCosts before = ThreadCosts.now();
        assertRejected("is larger than 32 MB");
        assertThat(ThreadCosts.now().since(before).bytes()).isLessThan(1 << 20);
    }

    @Test
    void aDamagedFileIsRejected() throws IOException {
        Files.write(file, new byte[] {'\n', (byte) 0xFF, ',', 'x', ',', 0, ',', '1', '\n'});
        assertRejected("is damaged");
    }

    @Test
    void aLinkOutOfTheFolderIsReplacedAndNotFollowed() throws IOException {
        Path outside = Files.writeString(folder.resolve("diary"), "dear diary");
        Files.delete(file);
        try {
            Files.createSymbolicLink(file, outside);
        } catch (UnsupportedOperationException | FileSystemException e) {
            assumeTrue(false, "cannot create links: " + e);
        }
        curves.write(List.of(ONE));
        assertThat(curves.read()).containsExactly(ONE);
        assertThat(outside).hasContent("dear diary");
    }

    private void assertRejected(String reason) {
        assertThatThrownBy(curves::read)
                .isInstanceOfSatisfying(
                        IOException.class,
                        e -> assertThat(Failures.sentence(e)).isEqualTo(file + ": " + reason));
    }
}
