package org.audiodigit.training;

/** A service: the rules that there are by the processor's vectors. */
interface VectorRules {

    DirectUpdate of(RmsProp rule);
}
