package org.audiodigit.cli;

import org.audiodigit.testing.OnnxEngine;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** The tests of commands that recognise, with ONNX Runtime instead of MXNet. */
@Tag("engine")
@ExtendWith(OnnxEngine.class)
class CommandsOnOnnxTest {

    @Nested
    class Classify extends ClassifyCommandTest {}

    @Nested
    @Tag("without-mxnet")
    class Transcribe extends TranscribeCommandTest {}

    @Nested
    class Evaluate extends EvaluateCommandTest {}

    @Nested
    @Tag("without-mxnet")
    class Explain extends ExplainCommandTest {}

    @Nested
    class Adapt extends AdaptCommandTest {}

    @Nested
    class Calibrate extends CalibrateCommandTest {}

    @Nested
    class DamagedModels extends DamagedModelTest {}
}
