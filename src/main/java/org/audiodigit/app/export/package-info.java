/** Writes tables, images and recordings of the window to files for other programs. */
package org.audiodigit.app.export;
