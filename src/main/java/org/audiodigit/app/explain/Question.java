package org.audiodigit.app.explain;

/**
 * A question that an explanation answers.
 *
 * @param label index of the label in the model
 * @param text e.g. {@code Why 6?} or {@code Why not 9?}
 */
public record Question(int label, String text) {

    /**
     * @param answered whether the label is the model's answer
     */
    static Question of(int label, String name, boolean answered) {
        return new Question(label, (answered ? "Why %s?" : "Why not %s?").formatted(name));
    }

    @Override
    public String toString() {
        return text;
    }
}
