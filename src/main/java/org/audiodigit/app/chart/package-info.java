/** Line charts of training runs. */
package org.audiodigit.app.chart;
