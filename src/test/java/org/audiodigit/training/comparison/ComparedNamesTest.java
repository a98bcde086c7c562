package org.audiodigit.training.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparedNamesTest {

    @Test
    void differentNamesStay() {
        assertThat(ComparedNames.distinct(List.of("a", "b"), List.of(Path.of("x"), Path.of("y"))))
                .containsExactly("a", "b");
    }

    @Test
    void equalNamesGetTheirFolder() {
        assertThat(
                        ComparedNames.distinct(
                                List.of("model", "model", "b"),
                                List.of(
                                        Path.of("fold-0", "model"),
                                        Path.of("fold-1", "model"),
                                        Path.of("b"))))
                .containsExactly("fold-0/model", "fold-1/model", "b");
    }

    @Test
    void theSameFolderTwiceGetsANumber() {
        assertThat(
                        ComparedNames.distinct(
                                List.of("m", "m"), List.of(Path.of("f", "m"), Path.of("f", "m"))))
                .containsExactly("f/m", "f/m (2)");
    }
}
