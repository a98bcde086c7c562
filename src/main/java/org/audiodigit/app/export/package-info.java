/** What is seen in the window, written to files that other programs read. */
package org.audiodigit.app.export;
