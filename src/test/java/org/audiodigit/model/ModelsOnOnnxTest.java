package org.audiodigit.model;

import org.audiodigit.testing.OnnxEngine;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** The tests of models, with ONNX Runtime instead of MXNet. */
@Tag("engine")
@ExtendWith(OnnxEngine.class)
class ModelsOnOnnxTest {

    @Nested
    class Classification extends DigitModelTest {}

    @Nested
    class Explanations extends OcclusionTest {}

    @Nested
    class Strings extends StringRecogniserTest {}

    @Nested
    @Tag("without-mxnet")
    class Transcription extends TranscriberTest {}

    @Nested
    @Tag("without-mxnet")
    class SingleWords extends OneWordRecogniserTest {}

    @Nested
    class InvalidWeights extends WeightsValidationTest {}

    @Nested
    class MaliciousFolders extends MaliciousModelTest {}

    @Nested
    class ReplacedFolders extends ReplacedModelTest {}
}
