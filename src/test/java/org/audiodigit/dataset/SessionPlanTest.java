package org.audiodigit.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.audiodigit.dataset.SessionPlan.Speaker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionPlanTest {

    private static final SessionPlan PLAN =
            new SessionPlan(
                    "label-folders",
                    List.of("yes", "größe"),
                    3,
                    42,
                    List.of(new Speaker("01", 0), new Speaker("ann", 17)));

    @TempDir private Path folder;

    @Test
    void wordsAreSeparatedBySpacesLinesAndCommas() {
        assertThat(SessionPlan.words(" yes, no;stop\r\n\ngo\u00a0left yes"))
                .containsExactly("yes", "no", "stop", "go", "left");
        assertThat(SessionPlan.words("zero One 2 two")).containsExactly("0", "1", "2");
        assertThat(SessionPlan.words("gro\u0308\u00dfe")).containsExactly("größe");
        assertThat(SessionPlan.words(" ,\n")).isEmpty();
    }

    @Test
    void digitsGoToTheFoldersOfSpeakersAndOtherWordsToTheirOwn() {
        assertThat(SessionPlan.layoutOf(List.of("0", "9"))).isEqualTo("speaker-folders");
        assertThat(SessionPlan.layoutOf(List.of("0", "yes"))).isEqualTo("label-folders");
        assertThat(SessionPlan.layoutOf(List.of("10"))).isEqualTo("label-folders");
    }

    @Test
    void wordsThatCannotNameFoldersAreRejected() {
        assertThat(SessionPlan.invalidWordsReason(List.of("größe", "x-ray", "7"))).isEmpty();
        assertThat(SessionPlan.invalidWordsReason(List.of())).isPresent();
        for (String word : List.of("a/b", "..", "don't", "a_b", "nul", "w".repeat(41), "-")) {
            assertThat(SessionPlan.invalidWordsReason(List.of("yes", word))).as(word).isPresent();
        }
        assertThat(SessionPlan.invalidWordsReason(List.of("Yes", "yes")).orElseThrow())
                .contains("\"yes\"");
        List<String> many = IntStream.range(0, 501).mapToObj(i -> "w" + i).toList();
        assertThat(SessionPlan.invalidWordsReason(many.subList(0, 500))).isEmpty();
        assertThat(SessionPlan.invalidWordsReason(many).orElseThrow())
                .contains("500")
                .contains("501");
    }

    @Test
    void aPlanIsReadAsItWasWritten() throws Exception {
        SessionFile file = SessionFile.in(folder);
        assertThat(file.read()).isEmpty();
        file.write(PLAN);
        assertThat(file.read()).contains(PLAN);
        assertThat(PLAN.current()).contains(new Speaker("ann", 17));
        assertThat(PLAN.withCurrent(new Speaker("01", 0)).current()).contains(new Speaker("01", 0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[] | not a JSON object",
                "{ | not JSON",
                "{} | layout",
                "{\"layout\":\"other\"} | layout is unknown",
                "{\"layout\":\"flat\",\"words\":[\"../x\"],\"speakers\":[],\"takes\":1,\"seed\":1} | words",
                "{\"layout\":\"flat\",\"words\":[\"x\"],\"speakers\":[],\"takes\":0,\"seed\":1} | takes",
                "{\"layout\":\"flat\",\"words\":[\"x\"],\"speakers\":[],\"takes\":101,\"seed\":1} | takes",
                "{\"layout\":\"flat\",\"words\":[\"x\"],\"speakers\":[],\"takes\":1,\"seed\":-1} | seed",
                "{\"layout\":\"flat\",\"words\":[\"x\"],\"speakers\":[1],\"takes\":1,\"seed\":1} | speakers",
                "{\"layout\":\"flat\",\"words\":[\"x\"],\"speakers\":[{\"id\":\"\"}],\"takes\":1,\"seed\":1} | speaker"
            })
    void aDamagedPlanIsReportedInOneSentence(String content, String reason) throws Exception {
        SessionFile file = SessionFile.in(folder);
        Files.writeString(file.file(), content);
        assertThatThrownBy(file::read)
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining(SessionFile.NAME)
                .hasMessageContaining(reason);
    }

    @Test
    void aHugeFileIsNotRead() throws Exception {
        SessionFile file = SessionFile.in(folder);
        Files.writeString(file.file(), String.join("", Collections.nCopies(100_001, "[[[[[[[[[[")));
        assertThatThrownBy(file::read).hasMessageContaining("too large");
        Files.writeString(file.file(), String.join("", Collections.nCopies(90_000, "[[[[[[[[[[")));
        assertThatThrownBy(file::read).isInstanceOf(DatasetException.class);
    }
}
