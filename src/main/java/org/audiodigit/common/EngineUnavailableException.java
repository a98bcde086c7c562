package org.audiodigit.common;

/**
 * Thrown if the engine that computes the neural networks cannot run on this machine. The message is
 * a sentence for the user. Trying again does not help.
 */
public final class EngineUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param sentence the reason and its consequence
     */
    public EngineUnavailableException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
