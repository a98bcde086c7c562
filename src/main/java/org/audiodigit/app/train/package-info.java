/** The room Train: trains models and compares runs. */
package org.audiodigit.app.train;
