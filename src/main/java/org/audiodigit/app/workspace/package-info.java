/** What all rooms share: the open data set, its split and flags, the model in use. */
package org.audiodigit.app.workspace;
