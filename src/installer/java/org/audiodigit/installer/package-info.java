/**
 * Builds the installers: a trimmed Java runtime with jlink, an application image with jpackage, a
 * start-up cache, and the native package of the system. Runs in Maven's profile {@code installer}
 * and is not part of the program.
 */
package org.audiodigit.installer;
