/**
 * Training, evaluation and adaptation of classifiers. {@link org.audiodigit.training.TrainingRun}
 * trains, {@link org.audiodigit.training.Evaluator} evaluates, and {@link
 * org.audiodigit.training.Adaptation} adapts a model to a speaker.
 */
package org.audiodigit.training;
