/** The room in which a network learns. */
package org.audiodigit.app.train;
