package org.audiodigit.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TestResultTest {

    @Test
    void manyClipsHaveAPercentage() {
        TestResult result = new TestResult(0.9666, 1500);
        assertThat(result.text()).isEqualTo("96.7 %");
        assertThat(result.textWithClips()).isEqualTo("96.7 % of 1,500");
        assertThat(result.sentencePart("test")).isEqualTo("reached 96.7 % on 1,500 test clips");
    }

    @Test
    void fewClipsAreCounted() {
        TestResult result = new TestResult(0.75, 4);
        assertThat(result.text()).isEqualTo("3 of 4");
        assertThat(result.textWithClips()).isEqualTo("3 of 4 correct");
        assertThat(result.sentencePart("test")).isEqualTo("recognised 3 of 4 test clips");
        assertThat(new TestResult(1, 1).sentencePart("other test"))
                .isEqualTo("recognised 1 of 1 other test clip");
    }
}
