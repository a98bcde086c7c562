/** Background tasks: start, progress, cancellation. */
package org.audiodigit.app.task;
