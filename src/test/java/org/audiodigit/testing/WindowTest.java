package org.audiodigit.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/**
 * A test with a real toolkit and a window in memory. Skipped where the system has nothing to draw
 * text with.
 */
@Target(ElementType.TYPE)
@Tag("window")
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({ToolkitCondition.class, ApplicationExtension.class})
public @interface WindowTest {}
