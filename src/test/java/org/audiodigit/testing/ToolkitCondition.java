package org.audiodigit.testing;

import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Whether JavaFX finds the system's libraries for text; on Linux a JDK does not bring them. */
public final class ToolkitCondition implements ExecutionCondition {

    private static final String TEXT_LAYOUT = "libpangoft2-1.0.so.0";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (!Platform.isLinux()) {
            return ConditionEvaluationResult.enabled("the system draws text");
        }
        try {
            NativeLibrary.getInstance(TEXT_LAYOUT);
            return ConditionEvaluationResult.enabled(TEXT_LAYOUT + " is there");
        } catch (UnsatisfiedLinkError missing) {
            return ConditionEvaluationResult.disabled(
                    TEXT_LAYOUT + " is missing (Debian: libgtk-3-0 brings it)");
        }
    }
}
