/** Undo and redo of what the user changes. */
package org.audiodigit.app.undo;
