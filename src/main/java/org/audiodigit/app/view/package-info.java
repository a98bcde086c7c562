/** Views that several rooms use: canvases, empty states, messages. */
package org.audiodigit.app.view;
