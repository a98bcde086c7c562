/**
 * Reports on runs: one HTML file with everything about a model and its evaluation, which needs no
 * network. {@link org.audiodigit.report.RunReport} writes it.
 */
package org.audiodigit.report;
