package org.audiodigit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.audiodigit.dataset.SpeakerInfo;
import org.audiodigit.model.Prediction;
import org.audiodigit.report.ScoreTables.GroupScore;
import org.audiodigit.report.ScoreTables.GroupTable;
import org.audiodigit.testing.SampleClips;
import org.audiodigit.training.ClassifiedClip;
import org.audiodigit.training.Evaluation;
import org.junit.jupiter.api.Test;

class ScoreTablesTest {

    private static final List<String> LABELS = List.of("a", "b");
    private static final Optional<String> NONE = Optional.empty();

    private static ClassifiedClip clip(String speaker, int take, boolean correct) {
        return new ClassifiedClip(
                SampleClips.of("a", speaker, take),
                new Prediction(LABELS, correct ? new float[] {1, 0} : new float[] {0, 1}));
    }

    private static SpeakerInfo speaker(String id, String sex) {
        return new SpeakerInfo(id, Optional.of(sex), NONE, NONE, NONE, NONE, NONE, NONE);
    }

    private static final Evaluation EVALUATION =
            new Evaluation(
                    LABELS,
                    List.of(
                            clip("ann", 0, true),
                            clip("ann", 1, false),
                            clip("bob", 0, true),
                            clip("cy", 0, true),
                            clip("dee", 0, true)));

    @Test
    void groupsHaveTheCountsOfTheirSpeakers() {
        List<SpeakerInfo> known =
                List.of(speaker("ann", "female"), speaker("bob", "male"), speaker("cy", "male"));
        ScoreTables tables = ScoreTables.of(EVALUATION, known);

        assertThat(tables.groups()).extracting(GroupTable::attribute).containsExactly("Sex");
        List<GroupScore> groups = tables.groups().get(0).groups();
        assertThat(groups).extracting(GroupScore::name).containsExactly("female", "male");
        assertThat(groups).extracting(GroupScore::speakers).containsExactly(1L, 2L);
        assertThat(groups).extracting(GroupScore::clips).containsExactly(2, 2);
        assertThat(groups).extracting(GroupScore::mistakes).containsExactly(1, 0);
        assertThat(groups)
                .extracting(g -> g.accuracy().text())
                .containsExactly("50.0 %", "100.0 %");
    }

    @Test
    void unknownAttributesMakeNoTables() {
        assertThat(ScoreTables.of(EVALUATION, List.of()).groups()).isEmpty();
    }
}
