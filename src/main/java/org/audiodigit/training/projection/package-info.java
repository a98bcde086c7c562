/** Projection of many dimensions to two: principal components, nearest neighbours, UMAP. */
package org.audiodigit.training.projection;
