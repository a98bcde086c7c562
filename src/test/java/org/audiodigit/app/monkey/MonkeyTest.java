package org.audiodigit.app.monkey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.audiodigit.testing.ChildJvm;
import org.audiodigit.testing.NeedsToolkit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests the window with random input: for some seconds with a fixed seed, or with {@code
 * -Daudiodigit.monkey.minutes=N} for N minutes with a random seed or that of {@code
 * -Daudiodigit.monkey.seed=S}.
 */
@NeedsToolkit
@Tag("engine")
@Tag("process")
class MonkeyTest {

    private static final int SHORT_SECONDS = 6;
    private static final int START_AND_END_SECONDS = 400;

    @TempDir private Path folder;

    @Test
    void randomInputCausesNoErrors() throws Exception {
        String minutes = System.getProperty("audiodigit.monkey.minutes", "");
        String seed = System.getProperty("audiodigit.monkey.seed", "");
        boolean isShort = minutes.isBlank();
        long seconds = isShort ? SHORT_SECONDS : Math.round(60 * Double.parseDouble(minutes));
        String defaultSeed = isShort ? "1" : Long.toString(System.nanoTime());

        ChildJvm monkey =
                ChildJvm.run(
                        Monkey.class,
                        folder,
                        seconds + START_AND_END_SECONDS,
                        List.of(),
                        Map.of(
                                "audiodigit.monkey.seconds",
                                Long.toString(seconds),
                                "audiodigit.monkey.seed",
                                seed.isBlank() ? defaultSeed : seed,
                                "audiodigit.monkey.folder",
                                folder.toString()));

        assertThat(monkey.exitCode()).as(monkey.output()).isZero();
        if (!isShort) {
            System.out.println(monkey.output());
        }
    }
}
