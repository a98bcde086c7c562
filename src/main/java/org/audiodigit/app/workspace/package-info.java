/** The state that all rooms share: the open data set, its split and flags, the active model. */
package org.audiodigit.app.workspace;
