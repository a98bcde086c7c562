/** The room Evaluate: the accuracy of the active model, its confusion matrix and its mistakes. */
package org.audiodigit.app.evaluate;
