package org.audiodigit.app.log;

import java.time.Instant;

/**
 * One thing that was logged.
 *
 * @param time when
 * @param level how grave, e.g. {@code WARN}
 * @param source the class that logged it
 * @param text the message, and below it what led to it
 */
public record LogLine(Instant time, String level, String source, String text) {}
