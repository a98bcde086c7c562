package org.audiodigit.training;

/** What Java's service loader finds of this folder; it wants a public class. */
public final class IncubatingVectors implements VectorRules {

    @Override
    public DirectUpdate of(RmsProp rule) {
        return new VectorRmsProp(rule.rho(), rule.epsilon());
    }
}
