package org.audiodigit.app.evaluate;

/** A file that should have been evaluated and could not be read, and why. */
record UnreadableFile(String file, String reason) {}
