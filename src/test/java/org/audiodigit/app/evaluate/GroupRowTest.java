package org.audiodigit.app.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.audiodigit.app.evaluate.GroupRow.Kind;
import org.audiodigit.dataset.SpeakerInfo;
import org.junit.jupiter.api.Test;

class GroupRowTest {

    private static final Optional<String> NONE = Optional.empty();

    private static SpeakerInfo speaker(String id, String sex) {
        return new SpeakerInfo(id, Optional.of(sex), NONE, NONE, NONE, NONE, NONE, NONE);
    }

    private final EvaluationResult result =
            SampleResults.digits()
                    .add("0", "0", "ann", 0.5, 3)
                    .add("0", "1", "ann", 0.6, 1)
                    .add("1", "1", "bob", 0.7, 2)
                    .add("1", "2", "cy", 0.7, 2)
                    .add("2", "2", "dee", 0.8, 1)
                    .result(
                            speaker("ann", "female"),
                            speaker("bob", "male"),
                            speaker("cy", "male"));

    @Test
    void theGroupWithTheLowestAccuracyIsFirst() {
        assertThat(GroupRow.of(result, Kind.SEX))
                .extracting(GroupRow::name)
                .containsExactly("male", "female");
        assertThat(GroupRow.of(result, Kind.SPEAKER))
                .extracting(GroupRow::name)
                .containsExactly("cy", "ann", "bob", "dee");
    }

    @Test
    void aGroupHasTheClipsOfItsSpeakers() {
        GroupRow male = GroupRow.of(result, Kind.SEX).get(0);
        assertThat(male.tally().clips()).isEqualTo(4);
        assertThat(male.tally().interval().low()).isLessThan(0.5);
        assertThat(ResultClips.mistakesOfGroup(result, male).rows())
                .hasSize(2)
                .allMatch(row -> row.speaker().equals("cy"));
    }

    @Test
    void unknownAttributesMakeNoGroups() {
        assertThat(GroupRow.of(result, Kind.ACCENT)).isEmpty();
    }
}
