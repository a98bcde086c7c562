/** What a room of the window is made of, and what it may reach. */
package org.audiodigit.app.room;
