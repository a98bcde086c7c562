package org.audiodigit.training;

/** Thrown if a training cannot start or continue. The message gives the reason and a remedy. */
public final class TrainingException extends Exception {

    private static final long serialVersionUID = 1L;

    public TrainingException(String message) {
        super(message);
    }
}
