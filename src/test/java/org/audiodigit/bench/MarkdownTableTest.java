package org.audiodigit.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MarkdownTableTest {

    @Test
    void columnsAreAsWideAsTheirWidestCellAndFiguresStandToTheRight() {
        MarkdownTable table = new MarkdownTable("network", "ms");
        table.row("seed-dense", "9.5");
        table.row("digit-cnn", "120.0");
        table.row("other", "");
        assertThat(table.toString())
                .isEqualTo(
                        """
                        | network    |    ms |
                        |------------|------:|
                        | seed-dense |   9.5 |
                        | digit-cnn  | 120.0 |
                        | other      |       |
                        """);
    }

    @Test
    void aRowHasACellForEachHead() {
        MarkdownTable table = new MarkdownTable("network", "ms");
        assertThatThrownBy(() -> table.row("seed-dense"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
