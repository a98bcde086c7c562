package org.audiodigit.app.shell;

/**
 * What the window as a whole can be asked.
 *
 * @param about shows versions and licences
 * @param log shows what was logged
 * @param quit closes the window
 */
public record WindowActions(Runnable about, Runnable log, Runnable quit) {}
