/**
 * Sound files and devices: reading and writing WAV, hearing a microphone, playing. The only package
 * that knows {@code javax.sound}.
 */
package org.audiodigit.audio;
