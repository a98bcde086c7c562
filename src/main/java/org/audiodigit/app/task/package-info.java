/** Work off the window's thread: what runs, how far it is, how it is stopped. */
package org.audiodigit.app.task;
