/** The help page: first steps, keys and gestures. */
package org.audiodigit.app.help;
