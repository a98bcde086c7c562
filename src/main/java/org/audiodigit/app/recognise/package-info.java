/** The room in which a model says what was spoken. */
package org.audiodigit.app.recognise;
