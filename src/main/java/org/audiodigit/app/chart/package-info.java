/** Line charts that stay smooth while they grow, however many values they are given. */
package org.audiodigit.app.chart;
