package org.audiodigit.app.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.audiodigit.app.evaluate.ResultClips.ResultClip;
import org.audiodigit.app.sound.PlotExplanation;
import org.audiodigit.testing.ToneModels;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("engine")
class ClipExplanationTest extends EvaluateFixture {

    private List<ResultClip> clips;

    @BeforeEach
    void evaluate() {
        open(TONES.data());
        model.run();
        clips = ResultClips.allClips(result());
    }

    private void select(int index) {
        model.selection().selectedProperty().set(Optional.of(clips.get(index)));
    }

    private Optional<PlotExplanation> drawn() {
        return model.sound().explanation().drawnProperty().get();
    }

    @Test
    void theSelectedClipIsExplainedWhileTheUserWantsIt() {
        assertThat(model.why().available().get()).isFalse();
        select(0);
        assertThat(model.why().available().get()).isTrue();
        assertThat(drawn()).isEmpty();
        model.why().toggle();
        for (int i : new int[] {0, 5, 9}) {
            select(i);
            PlotExplanation plot = drawn().orElseThrow();
            assertThat(plot.name()).isEqualTo(clips.get(i).predicted());
            assertThat(plot.explanation().prediction().confidence())
                    .isCloseTo(clips.get(i).probability(), within(1e-3f));
        }
        model.selection().selectedProperty().set(Optional.empty());
        assertThat(drawn()).isEmpty();
    }

    @Test
    void theAnswerOfAModelThatIsNoLongerLoadedIsNotExplained() throws Exception {
        model.why().toggle();
        select(0);
        assertThat(drawn()).isPresent();
        workspace.model().use(ToneModels.good(folder.resolve("good")));
        assertThat(model.why().available().get()).isFalse();
        assertThat(drawn()).isEmpty();
        workspace.model().use(TONES.model());
        assertThat(drawn()).isPresent();
    }

    @Test
    void aClipThatCannotBeReadIsNotExplained() throws Exception {
        model.why().toggle();
        select(0);
        assertThat(drawn()).isPresent();
        Files.delete(clips.get(1).clip().file());
        select(1);
        assertThat(drawn()).isEmpty();
        assertThat(model.playback().problemProperty().get()).isNotEmpty();
    }
}
