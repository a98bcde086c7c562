package org.audiodigit.training;

/**
 * The clips of a data set as points of a plane, in which similar sounds are close to each other.
 *
 * @param positions {@code [clips][2]}, in the order of the embeddings
 */
public record ProjectedClips(ClipEmbeddings embeddings, float[][] positions) {}
