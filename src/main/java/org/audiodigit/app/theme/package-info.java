/** Light and dark theme, colours of canvases and labels. */
package org.audiodigit.app.theme;
