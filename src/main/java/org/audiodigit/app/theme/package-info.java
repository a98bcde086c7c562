/** Light and dark: style sheets, colours of canvases, one colour a label. */
package org.audiodigit.app.theme;
