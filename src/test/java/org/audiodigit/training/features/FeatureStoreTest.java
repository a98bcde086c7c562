package org.audiodigit.training.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeatureStoreTest {

    private static final long PLENTY = 1L << 30;
    private static final Tables FRONT_END = Tables.small();

    @TempDir private Path root;

    private FeatureStore open() throws IOException {
        return FeatureStore.open(root, FRONT_END, PLENTY);
    }

    private static RecordingKey key(int number) {
        return new RecordingKey(number, -number);
    }

    private void keep(int from, int to) throws IOException {
        try (FeatureStore store = open()) {
            for (int i = from; i < to; i++) {
                assertThat(store.keep(key(i), Tables.of(i))).isTrue();
            }
        }
    }

    private int found(int count) throws IOException {
        try (FeatureStore store = open()) {
            int found = 0;
            for (int i = 0; i < count; i++) {
                float[] expected = Tables.of(i);
                if (store.find(key(i)).isPresent()) {
                    assertThat(store.find(key(i)))
                            .hasValueSatisfying(tensor -> assertThat(tensor).isEqualTo(expected));
                    found++;
                }
            }
            return found;
        }
    }

    private Path file(String name) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(path -> path.endsWith(name)).findFirst().orElseThrow();
        }
    }

    @Test
    void whatIsKeptIsFoundByALaterTraining() throws IOException {
        keep(0, 5);
        keep(5, 10);
        assertThat(found(20)).isEqualTo(10);
    }

    @Test
    void whatIsKeptIsFoundAtOnce() throws IOException {
        try (FeatureStore store = open()) {
            store.keep(key(7), Tables.of(7));
            assertThat(store.find(key(7))).isPresent();
            assertThat(store.find(key(8))).isEmpty();
        }
    }

    @Test
    void manyThreadsAddAtOnce() throws IOException {
        try (FeatureStore store = open()) {
            IntStream.range(0, 2000).parallel().forEach(i -> store.keep(key(i), Tables.of(i)));
        }
        assertThat(found(2000)).isEqualTo(2000);
    }

    @Test
    void anotherFrontEndHasAStoreOfItsOwnAlsoIfItCallsItselfTheSame() throws IOException {
        keep(0, 5);
        try (FeatureStore other = FeatureStore.open(root, FRONT_END.times(2), PLENTY)) {
            assertThat(other.find(key(1))).isEmpty();
        }
    }

    @Test
    void oneAddsTheOthersRead() throws IOException {
        keep(0, 5);
        try (FeatureStore first = open();
                FeatureStore second = open()) {
            assertThat(first.keep(key(5), Tables.of(5))).isTrue();
            assertThat(second.keep(key(6), Tables.of(6))).isFalse();
            assertThat(second.find(key(4))).isPresent();
        }
        assertThat(found(10)).isEqualTo(6);
    }

    @Test
    void whoReadsAndLeavesLeavesItToTheOneThatAdds() throws IOException {
        try (FeatureStore first = open()) {
            open().close();
            try (FeatureStore third = open()) {
                assertThat(third.keep(key(1), Tables.of(1))).isFalse();
            }
            assertThat(first.keep(key(1), Tables.of(1))).isTrue();
        }
    }

    /** As a process leaves it that is killed between a tensor and its entry, or in an entry. */
    @Test
    void anIndexThatEndsInAnEntryLosesThatEntry() throws IOException {
        keep(0, 10);
        for (int cut : List.of(1, 23, 24)) {
            try (RandomAccessFile index = new RandomAccessFile(file("index").toFile(), "rw")) {
                index.setLength(10 * 24 - cut);
            }
            assertThat(found(10)).isEqualTo(9);
            keep(9, 10);
            assertThat(found(10)).isEqualTo(10);
        }
    }

    /** As a failing power leaves it: sizes are right, content is not. */
    @Test
    void aTensorThatIsNotWhatWasWrittenIsNotThere() throws IOException {
        keep(0, 10);
        try (RandomAccessFile tensors =
                new RandomAccessFile(file("tensors-00000").toFile(), "rw")) {
            tensors.seek(3 * 12 * Float.BYTES + 5);
            tensors.write(99);
        }
        assertThat(found(10)).isEqualTo(9);
    }

    @Test
    void tensorsThatAreGoneAreWorkedOutAnew() throws IOException {
        keep(0, 10);
        Files.delete(file("tensors-00000"));
        assertThat(found(10)).isZero();
        keep(0, 10);
        assertThat(found(10)).isEqualTo(10);
    }

    @Test
    void garbageInsteadOfAnIndexIsNoIndex() throws IOException {
        keep(0, 10);
        byte[] garbage = new byte[5000];
        for (int i = 0; i < garbage.length; i++) {
            garbage[i] = (byte) (i * 31);
        }
        Files.write(file("index"), garbage);
        assertThat(found(10)).isZero();
    }

    @Test
    void aFullStoreKeepsNoMoreAndBeginsAgainNextTime() throws IOException {
        long tenTensors = 2 * 10 * 12 * Float.BYTES;
        try (FeatureStore store = FeatureStore.open(root, FRONT_END, tenTensors)) {
            for (int i = 0; i < 15; i++) {
                assertThat(store.keep(key(i), Tables.of(i))).isEqualTo(i < 10);
            }
            assertThat(store.find(key(9))).isPresent();
        }
        try (FeatureStore store = FeatureStore.open(root, FRONT_END, tenTensors)) {
            assertThat(store.find(key(9))).isEmpty();
            assertThat(store.keep(key(20), Tables.of(20))).isTrue();
        }
    }

    @Test
    void theStoreThatWasNotUsedForLongestMakesRoom() throws IOException {
        keep(0, 10);
        long little = 1000;
        try (FeatureStore other = FeatureStore.open(root, FRONT_END.times(2), little)) {
            assertThat(other.keep(key(0), Tables.of(0))).isTrue();
        }
        assertThat(found(10)).isZero();
    }

    @Test
    void aStoreInUseIsNotRemoved() throws IOException {
        try (FeatureStore used = open()) {
            used.keep(key(1), Tables.of(1));
            FeatureStore.open(root, FRONT_END.times(2), 1000).close();
            assertThat(used.find(key(1))).isPresent();
        }
        assertThat(found(2)).isEqualTo(1);
    }
}
