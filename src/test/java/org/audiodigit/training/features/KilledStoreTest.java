package org.audiodigit.training.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process is killed while it adds to a store, again and again. */
@Tag("process")
class KilledStoreTest {

    private static final int KILLS = 6;
    private static final int LONGEST_MILLIS = 150;

    @TempDir private Path root;

    @Test
    void whateverWasKeptIsWhole() throws Exception {
        Random random = new Random(5);
        int before = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            keepFrom(before, 1 + random.nextInt(LONGEST_MILLIS));
            int kept = wholeOnes();
            assertThat(kept).as("after kill %d", kill).isGreaterThan(before);
            before = kept;
        }
    }

    private void keepFrom(int number, int millis) throws IOException, InterruptedException {
        Process process = begun(number);
        Thread.sleep(millis);
        process.destroyForcibly().waitFor();
    }

    /** A process that has kept its first tensor. */
    private Process begun(int number) throws IOException {
        Process process =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElse("java"),
                                "-cp",
                                System.getProperty("java.class.path"),
                                EndlessKeeping.class.getName(),
                                root.toString(),
                                Integer.toString(number))
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        assertThat(process.inputReader().readLine()).isEqualTo("begun");
        return process;
    }

    @Test
    void aSecondProcessReadsAndAddsNothing() throws Exception {
        Process process = begun(0);
        try (FeatureStore store = FeatureStore.open(root, Tables.small(), Long.MAX_VALUE)) {
            assertThat(store.find(EndlessKeeping.key(0))).isPresent();
            assertThat(store.keep(EndlessKeeping.key(-1), Tables.of(0))).isFalse();
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(wholeOnes()).isPositive();
    }

    /** Of how many the store says that it has them; all of these have to be what was kept. */
    private int wholeOnes() throws IOException {
        try (FeatureStore store = FeatureStore.open(root, Tables.small(), Long.MAX_VALUE)) {
            int missing = 0;
            int found = 0;
            for (int i = 0; missing < 100; i++) {
                Optional<float[]> tensor = store.find(EndlessKeeping.key(i));
                missing = tensor.isPresent() ? 0 : missing + 1;
                found += tensor.isPresent() ? 1 : 0;
                float[] expected = Tables.of(i);
                tensor.ifPresent(values -> assertThat(values).isEqualTo(expected));
            }
            return found;
        }
    }
}
