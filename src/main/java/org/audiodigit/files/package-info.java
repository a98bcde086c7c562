/**
 * Atomic writing of files, NumPy files, locks on folders, unpacking of bundled folders and the
 * program's own folder. Independent of audio.
 */
package org.audiodigit.files;
