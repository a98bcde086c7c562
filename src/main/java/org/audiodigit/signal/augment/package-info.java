/**
 * Random changes to recordings that simulate other speakers, rooms, noise and microphones, for
 * training with more variety than the recordings have.
 */
package org.audiodigit.signal.augment;
