/**
 * Lists microphones and loudspeakers, captures and plays sound. Only this package uses {@code
 * javax.sound}.
 */
package org.audiodigit.audio.device;
