package org.audiodigit.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test that starts a toolkit in another process. Skipped where there is none, as others are. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Tag("window")
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ToolkitCondition.class)
public @interface NeedsToolkit {}
