package org.audiodigit.audio.label;

/** Writes and reads the text of one format of label files. */
interface LabelCodec {

    /**
     * Formats a transcript.
     *
     * @param recording name of the recording
     */
    String write(String recording, Transcript transcript);

    /**
     * Reads the words of a label file.
     *
     * @throws LabelException if the text does not have the format
     */
    WordCollector read(LabelSource source) throws LabelException;
}
