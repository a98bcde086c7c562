package org.audiodigit.audio.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextGridTest {

    private static final String SHORT =
            "File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n\n0\n3\n<exists>\n";

    private static List<TranscribedWord> read(String text) throws LabelException {
        return new TextGrid().read(new LabelSource(Path.of("a.TextGrid"), text)).words();
    }

    @Test
    void pausesAreIntervalsWithoutText() {
        Transcript transcript =
                new Transcript(
                        2,
                        List.of(
                                SampleTranscripts.word(0.5, 1, "7"),
                                SampleTranscripts.word(1, 1.5, "a \"b\"")));

        assertThat(new TextGrid().write("a.wav", transcript))
                .startsWith("File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n\nxmin = 0\n")
                .contains("intervals: size = 4\n")
                .contains("xmin = 0.000000\n            xmax = 0.500000\n            text = \"\"\n")
                .contains("text = \"a \"\"b\"\"\"\n")
                .endsWith(
                        "xmin = 1.500000\n            xmax = 2.000000\n            text = \"\"\n");
    }

    @Test
    void theShortFormIsRead() throws Exception {
        String text =
                SHORT
                        + "1\n\"IntervalTier\"\n\"digits\"\n0\n3\n3\n0\n1\n\"\"\n1\n2.5\n\"7\"\n"
                        + "2.5\n3\n\"8?\"\n";

        assertThat(read(text))
                .containsExactly(
                        TranscribedWord.given(1, 2.5, "7"),
                        new TranscribedWord(2.5, 3, "8", 1, false));
    }

    @Test
    void commentsAndUnusualSpacingAreAccepted() throws Exception {
        String text =
                "\"ooTextFile\" \"TextGrid\" ! a comment \"x\" 5\n0 3 <exists> 1 tier(s)"
                        + " \"IntervalTier\" called \"w\" from 0 to 3 s: 1 \n 0.25 1e0 \"two\nlines\"";

        assertThat(read(text)).containsExactly(TranscribedWord.given(0.25, 1, "two lines"));
    }

    @Test
    void theTierNamedWordsIsPreferred() throws Exception {
        String points = "\"TextTier\" \"beeps\" 0 3 2 0.5 \"x\" 1 \"y\"\n";
        String phones = "\"IntervalTier\" \"phones\" 0 3 1 0 3 \"ah\"\n";
        String words = "\"IntervalTier\" \"Words\" 0 3 1 0 3 \"nine\"\n";

        assertThat(read(SHORT + "3\n" + points + phones + words))
                .containsExactly(TranscribedWord.given(0, 3, "nine"));
        assertThat(read(SHORT + "2\n" + points + phones))
                .containsExactly(TranscribedWord.given(0, 3, "ah"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | line 1: is not a text file of Praat",
                "hello | line 1: is not a text file of Praat",
                "ooBinaryFile | line 1: is a binary TextGrid; save it as a text file",
                "'\"ooTextFile\"/\"Pitch 1\"' | line 2: has a \"Pitch 1\", not a TextGrid",
                "'\"ooTextFile\"/\"TextGrid\"/0/x \"\"' | line 4: expected a number instead of the \"\"",
                "'\"ooTextFile\"/\"TextGrid\"/0 3 <absent>' | line 3: the TextGrid has no tiers",
                "'\"ooTextFile\"/\"TextGrid' | line 2: the closing quote of a text is missing",
            })
    void aDamagedHeaderNamesTheLine(String text, String reason) {
        assertFailure(text.replace('/', '\n'), reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | line 7: the TextGrid has no tier of intervals",
                "1.5 | line 7: is not a number of tiers or intervals: 1.5",
                "-1 | line 7: is not a number of tiers or intervals: -1.0",
                "1 'Tier' 'a' 0 3 | line 7: unknown kind of tier \"Tier\"",
                "1 'IntervalTier' 'a' 0 3 999999999 0 1 'x' | line 7: expected a number instead of the end of the file",
                "1 'IntervalTier' 'a' 0 3 1/1 0 'x' | line 8: the end is before the start",
                "1 'IntervalTier' 'a' 0 3 2/0 2 'x'/1 3 'y' | line 9: the label overlaps that of line 8",
            })
    void aDamagedTierNamesTheLine(String text, String reason) {
        assertFailure(SHORT + text.replace('/', '\n').replace('\'', '"'), reason);
    }

    private static void assertFailure(String text, String reason) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(LabelException.class)
                .hasMessage("a.TextGrid: " + reason);
    }
}
