package org.audiodigit.app.browse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.audiodigit.dataset.SpeakerInfo;
import org.junit.jupiter.api.Test;

class ClipTextTest {

    @Test
    void aSpeakerIsDescribedByItsMetadata() {
        Optional<String> none = Optional.empty();
        SpeakerInfo known =
                new SpeakerInfo(
                        "01",
                        Optional.of("male"),
                        none,
                        Optional.of("German"),
                        none,
                        none,
                        none,
                        none);
        assertThat(ClipText.withCount(known, 1500)).isEqualTo("01 · male, German accent (1,500)");
        assertThat(ClipText.withCount(SpeakerInfo.unknown("theo"), 7)).isEqualTo("theo (7)");
    }

    @Test
    void theNumberOfListedClipsIsShown() {
        assertThat(ClipText.count(1500, 3000)).isEqualTo("1,500 of 3,000 clips");
        assertThat(ClipText.count(0, 1)).isEqualTo("0 of 1 clip");
    }
}
