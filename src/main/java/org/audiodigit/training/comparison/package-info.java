/** Compares runs by their evaluations on the same clips and by their settings. */
package org.audiodigit.training.comparison;
