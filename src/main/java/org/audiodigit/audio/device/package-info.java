/**
 * Lists, opens and closes microphones and loudspeakers; captures and plays sound. The only package
 * that uses {@code javax.sound}.
 */
package org.audiodigit.audio.device;
