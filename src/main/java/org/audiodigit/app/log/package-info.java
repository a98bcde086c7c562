/** What was logged, for a person to read in the window. */
package org.audiodigit.app.log;
