/** The room Recognise: recognises recordings from the microphone and from files. */
package org.audiodigit.app.recognise;
