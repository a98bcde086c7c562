package org.audiodigit.app.evaluate;

import org.audiodigit.testing.OnnxEngine;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** The tests of evaluation in the window, with ONNX Runtime instead of MXNet. */
@Tag("engine")
@ExtendWith(OnnxEngine.class)
class EvaluateOnOnnxTest {

    @Nested
    class Evaluations extends EvaluateViewModelTest {}
}
