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
 * The whole window under random clicks and keys, some seconds with always the same seed; or, with
 * {@code -Daudiodigit.monkey.minutes=N}, so long, with another seed each time unless {@code
 * -Daudiodigit.monkey.seed=S} says which.
 */
@NeedsToolkit
@Tag("engine")
@Tag("process")
class MonkeyTest {

    private static final int SHORT_SECONDS = 6;
    private static final int SECONDS_TO_START_AND_END = 400;

    @TempDir private Path folder;

    @Test
    void theWindowSurvivesAMonkey() throws Exception {
        String minutes = System.getProperty("audiodigit.monkey.minutes", "");
        String seed = System.getProperty("audiodigit.monkey.seed", "");
        boolean isShort = minutes.isBlank();
        long seconds = isShort ? SHORT_SECONDS : Math.round(60 * Double.parseDouble(minutes));
        String chosen = isShort ? "1" : Long.toString(System.nanoTime());

        ChildJvm monkey =
                ChildJvm.run(
                        Monkey.class,
                        folder,
                        seconds + SECONDS_TO_START_AND_END,
                        List.of(),
                        Map.of(
                                "audiodigit.monkey.seconds",
                                Long.toString(seconds),
                                "audiodigit.monkey.seed",
                                seed.isBlank() ? chosen : seed,
                                "audiodigit.monkey.folder",
                                folder.toString()));

        assertThat(monkey.exit()).as(monkey.said()).isZero();
        if (!isShort) {
            System.out.println(monkey.said());
        }
    }
}
