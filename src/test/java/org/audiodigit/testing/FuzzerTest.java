package org.audiodigit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

public class FuzzerTest {

    /** The fault needs two mutations; the first one changes only the outcome. */
    @Test
    public void anInjectedFaultIsFoundAndItsInputIsSaved() throws Exception {
        Fuzzer fuzzer = new Fuzzer("planted", List.of(new byte[16]), 20_000);

        AssertionError found =
                catchThrowableOfType(
                        AssertionError.class,
                        () ->
                                fuzzer.run(
                                        input -> {
                                            boolean first = input.length > 2 && input[2] == 40;
                                            if (first && input.length > 8 && input[8] == 17) {
                                                throw new IllegalStateException("broken");
                                            }
                                            return first ? "first" : "plain";
                                        }));

        assertThat(found).hasRootCauseMessage("broken").hasMessageStartingWith("planted failed on");
        Path saved = Path.of(found.getMessage().substring("planted failed on ".length()));
        assertThat(Files.readAllBytes(saved)).hasSizeGreaterThan(8).contains(40, 17);
        Files.delete(saved);
    }
}
