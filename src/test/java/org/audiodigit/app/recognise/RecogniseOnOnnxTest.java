package org.audiodigit.app.recognise;

import org.audiodigit.testing.OnnxEngine;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** The tests of recognition in the window, with ONNX Runtime instead of MXNet. */
@Tag("engine")
@ExtendWith(OnnxEngine.class)
class RecogniseOnOnnxTest {

    @Nested
    class Recognition extends RecogniseViewModelTest {}
}
