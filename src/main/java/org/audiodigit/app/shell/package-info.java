/** The frame of the window around the rooms. */
package org.audiodigit.app.shell;
