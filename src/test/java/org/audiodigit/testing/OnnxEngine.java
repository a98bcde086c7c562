package org.audiodigit.testing;

import org.audiodigit.engine.InferenceEngine;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The models of a test class and of the classes nested in it run on ONNX Runtime. */
public final class OnnxEngine implements BeforeAllCallback, AfterAllCallback {

    private SelectedEngine selected;
    private int depth;

    @Override
    public void beforeAll(ExtensionContext context) {
        if (depth++ == 0) {
            selected = new SelectedEngine(InferenceEngine.ONNX);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (--depth == 0) {
            selected.close();
        }
    }
}
