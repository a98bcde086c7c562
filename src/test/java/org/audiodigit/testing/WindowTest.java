package org.audiodigit.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/**
 * A test with JavaFX and a headless window. Skipped if the native libraries for text are missing.
 */
@Target(ElementType.TYPE)
@Tag("window")
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({ToolkitCondition.class, ApplicationExtension.class})
public @interface WindowTest {}
