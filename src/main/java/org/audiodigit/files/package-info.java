/**
 * Writing files whole or not at all, keeping a folder to one writer, unpacking what comes with the
 * program, and saying in plain words why a file could not be used. Knows nothing of sound.
 */
package org.audiodigit.files;
