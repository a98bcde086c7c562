/** The page "Your own voice": records a speaker's words and adapts the model to them. */
package org.audiodigit.app.voice;
