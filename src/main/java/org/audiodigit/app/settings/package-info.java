/** Settings of the window that persist between starts. */
package org.audiodigit.app.settings;
