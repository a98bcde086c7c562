/** The interface between the window and its rooms. */
package org.audiodigit.app.room;
