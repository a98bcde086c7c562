/** Own voice: a person says each label three times, and the model is tuned to them. */
package org.audiodigit.app.voice;
