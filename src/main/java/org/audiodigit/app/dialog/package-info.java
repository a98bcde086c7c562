/** The few moments at which the window asks a person or tells them something. */
package org.audiodigit.app.dialog;
