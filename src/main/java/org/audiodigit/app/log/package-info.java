/** The log and the window that shows it. */
package org.audiodigit.app.log;
