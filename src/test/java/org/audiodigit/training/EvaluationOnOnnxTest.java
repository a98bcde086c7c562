package org.audiodigit.training;

import org.audiodigit.testing.OnnxEngine;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** The tests of evaluation and embedding, with ONNX Runtime instead of MXNet. */
@Tag("engine")
@ExtendWith(OnnxEngine.class)
class EvaluationOnOnnxTest {

    @Nested
    @Tag("without-mxnet")
    class Evaluations extends EvaluationTest {}

    @Nested
    class Embeddings extends ClipEmbedderTest {}
}
