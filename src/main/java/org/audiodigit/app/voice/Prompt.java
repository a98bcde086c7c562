package org.audiodigit.app.voice;

/**
 * A word that a person is asked to say.
 *
 * @param take which time they say it, from 0
 */
record Prompt(String label, int take) {}
