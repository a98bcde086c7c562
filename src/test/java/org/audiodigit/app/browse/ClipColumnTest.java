package org.audiodigit.app.browse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.audiodigit.app.browse.ClipCell.PredictionCell;
import org.audiodigit.app.browse.ClipRow.ClipPrediction;
import org.audiodigit.common.Formats;
import org.audiodigit.dataset.Clip;
import org.audiodigit.testing.WindowTest;
import org.junit.jupiter.api.Test;

/** The widths of columns. */
@WindowTest
class ClipColumnTest {

    private final List<ClipRow> rows = new ArrayList<>();
    private final List<ClipRow> formatted = new ArrayList<>();

    private ClipRow add(long frames, String predicted, float confidence) {
        Clip clip =
                new Clip(
                        rows.size() + ".wav",
                        Path.of("clip.wav"),
                        "seven",
                        Optional.empty(),
                        OptionalInt.empty(),
                        8000,
                        frames);
        ClipRow row = new ClipRow(clip, rows.size(), 0, 0, -1, null);
        row.setPrediction(new ClipPrediction(predicted, confidence, false));
        rows.add(row);
        return row;
    }

    private ClipColumn column(Function<ClipRow, String> text) {
        Function<ClipRow, String> counted =
                row -> {
                    formatted.add(row);
                    return text.apply(row);
                };
        return new ClipColumn(ClipOrder.SECONDS, "s", counted, () -> new ClipCell(counted));
    }

    @Test
    void oneOfTheTextsWithEqualLengthsIsFormatted() {
        Function<ClipRow, String> seconds = row -> Formats.decimal(row.clip().seconds(), 3);
        ClipRow first = add(4000, "7", 1);
        add(4800, "7", 1);
        ClipRow wide = add(80_000, "7", 1);
        ClipColumn all = column(seconds);
        all.measure(rows);
        formatted.clear();
        ClipColumn some = column(seconds).withEqualLengths(row -> (int) row.clip().seconds());

        some.measure(rows);

        assertThat(formatted).containsExactly(first, wide);
        assertThat(some.neededWidth()).isEqualTo(all.neededWidth());
    }

    @Test
    void predictionsThatLookAlikeAreRoundedAlike() {
        List<String> texts = new ArrayList<>();
        List<Object> keys = new ArrayList<>();
        for (int i = 0; i <= 4000; i++) {
            ClipRow row = add(4000, i % 2 == 0 ? "7" : "nine", i / 4000f);
            texts.add(PredictionCell.text(row));
            keys.add(PredictionCell.rounded(row));
        }
        for (int i = 1; i < keys.size(); i++) {
            for (int j = Math.max(0, i - 50); j < i; j++) {
                if (keys.get(i).equals(keys.get(j))) {
                    assertThat(texts.get(i)).hasSameSizeAs(texts.get(j));
                }
            }
        }
    }
}
