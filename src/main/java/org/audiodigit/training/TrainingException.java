package org.audiodigit.training;

/** A training cannot start or continue; the message tells the user why and what to do. */
public final class TrainingException extends Exception {

    private static final long serialVersionUID = 1L;

    public TrainingException(String message) {
        super(message);
    }
}
