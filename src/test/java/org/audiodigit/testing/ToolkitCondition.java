package org.audiodigit.testing;

import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Disables tests if the libraries that JavaFX needs to draw text on Linux are missing. */
public final class ToolkitCondition implements ExecutionCondition {

    private static final String TEXT_LAYOUT = "libpangoft2-1.0.so.0";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (!Platform.isLinux()) {
            return ConditionEvaluationResult.enabled("only Linux needs a library");
        }
        try {
            NativeLibrary.getInstance(TEXT_LAYOUT);
            return ConditionEvaluationResult.enabled(TEXT_LAYOUT + " is installed");
        } catch (UnsatisfiedLinkError missing) {
            return ConditionEvaluationResult.disabled(
                    TEXT_LAYOUT + " is missing (Debian: install libgtk-3-0)");
        }
    }
}
