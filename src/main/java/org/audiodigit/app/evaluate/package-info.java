/** The room that says how good a model is, and where it errs. */
package org.audiodigit.app.evaluate;
