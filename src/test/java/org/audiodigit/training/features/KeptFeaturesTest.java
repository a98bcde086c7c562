package org.audiodigit.training.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptFeaturesTest {

    private static final long PLENTY = 1L << 30;

    @TempDir private Path folder;
    private Path recording;

    @BeforeEach
    void record() throws IOException {
        recording = Files.write(folder.resolve("one.wav"), new byte[100]);
    }

    private KeptFeatures open() {
        return KeptFeatures.in(folder.resolve("features"), Tables.small(), PLENTY);
    }

    private void keep() {
        try (KeptFeatures features = open()) {
            assertThat(features.find(recording)).isEmpty();
            assertThat(features.keep(recording, Tables.of(1))).isTrue();
        }
    }

    @Test
    void isFoundAgainWhileTheRecordingStaysAsItIs() {
        keep();
        try (KeptFeatures features = open()) {
            assertThat(features.find(recording)).isPresent();
        }
    }

    @Test
    void aRecordingOfAnotherSizeIsAnotherRecording() throws IOException {
        keep();
        FileTime time = Files.getLastModifiedTime(recording);
        Files.write(recording, new byte[101]);
        Files.setLastModifiedTime(recording, time);
        try (KeptFeatures features = open()) {
            assertThat(features.find(recording)).isEmpty();
        }
    }

    @Test
    void aRecordingThatIsChangedIsAnotherToWhoeverHasNotSeenItBefore() throws IOException {
        keep();
        try (KeptFeatures before = open()) {
            assertThat(before.find(recording)).isPresent();
            Files.setLastModifiedTime(recording, FileTime.fromMillis(1_000_000));
            assertThat(before.find(recording)).isPresent();
        }
        try (KeptFeatures after = open()) {
            assertThat(after.find(recording)).isEmpty();
            assertThat(after.keep(recording, Tables.of(2))).isTrue();
            assertThat(after.find(recording))
                    .hasValueSatisfying(tensor -> assertThat(tensor).isEqualTo(Tables.of(2)));
        }
    }

    @Test
    void whatWasSeenOfARecordingOutlivesIt() throws IOException {
        keep();
        try (KeptFeatures features = open()) {
            assertThat(features.find(recording)).isPresent();
            Files.delete(recording);
            assertThat(features.find(recording)).isPresent();
        }
        try (KeptFeatures features = open()) {
            assertThat(features.find(recording)).as("by nobody who never saw it").isEmpty();
        }
    }

    @Test
    void withoutAFolderNothingIsKept() throws IOException {
        Path file = Files.write(folder.resolve("features"), new byte[1]);
        try (KeptFeatures features = KeptFeatures.in(file, Tables.small(), PLENTY)) {
            assertThat(features.find(recording)).isEmpty();
            assertThat(features.keep(recording, Tables.of(1))).isFalse();
        }
    }

    @Test
    void nothingIsKeptIfNothingMayBe() {
        Path root = folder.resolve("features");
        try (KeptFeatures features = KeptFeatures.in(root, Tables.small(), 0)) {
            assertThat(features.keep(recording, Tables.of(1))).isFalse();
        }
        assertThat(root).doesNotExist();
    }
}
