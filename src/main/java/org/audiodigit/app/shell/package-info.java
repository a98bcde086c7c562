/** The window around the rooms: navigation rail, header, menus, status bar. */
package org.audiodigit.app.shell;
