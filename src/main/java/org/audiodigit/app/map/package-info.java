/** The map of clips: every clip of a data set as a point, similar sounds close to each other. */
package org.audiodigit.app.map;
