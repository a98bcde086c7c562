package org.audiodigit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.audiodigit.engine.InferenceEngine;
import org.audiodigit.testing.SelectedEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Selects engines without starting one. */
@Tag("engine")
class EngineOptionTest {

    private final SelectedEngine before = new SelectedEngine(InferenceEngine.MXNET);

    @AfterEach
    void selectTheEngineAsBefore() {
        before.close();
    }

    @Test
    void theOptionIsTakenOutOfTheArguments() {
        assertThat(EngineOption.select("--engine", "onnx")).isEmpty();
        assertThat(InferenceEngine.selected()).contains(InferenceEngine.ONNX);
        assertThat(EngineOption.select("classify", "--engine", "mxnet", "a.wav"))
                .containsExactly("classify", "a.wav");
        assertThat(InferenceEngine.selected()).contains(InferenceEngine.MXNET);
    }

    @Test
    void theNameMayFollowAnEqualsSign() {
        assertThat(EngineOption.select("--engine=onnx")).isEmpty();
        assertThat(InferenceEngine.selected()).contains(InferenceEngine.ONNX);
        assertThat(EngineOption.select("classify", "--engine=mxnet", "a.wav"))
                .containsExactly("classify", "a.wav");
        assertThat(InferenceEngine.selected()).contains(InferenceEngine.MXNET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "classify --engine",
                "--engine tensorflow",
                "--engine=tensorflow",
                "--engine=",
                "--engines=onnx",
                "classify a.wav"
            })
    void otherArgumentsAreLeftToTheParser(String line) {
        assertThat(EngineOption.select(line.split(" "))).containsExactly(line.split(" "));
        assertThat(InferenceEngine.selected()).contains(InferenceEngine.MXNET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--engine=onnx info x", "info --engine onnx x"})
    void theParserSelectsTheEngine(String line) {
        new Console().run((Object[]) line.split(" "));

        assertThat(InferenceEngine.selected()).contains(InferenceEngine.ONNX);
    }

    @Test
    void anUnknownEngineIsExplained() {
        Console console = new Console();

        assertThat(console.run("classify", "--engine", "tensorflow", "a.wav")).isEqualTo(2);
        assertThat(console.error()).contains("tensorflow", "MXNET", "ONNX");
    }
}
