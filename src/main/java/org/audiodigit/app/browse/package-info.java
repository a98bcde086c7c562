/** The room in which a person looks through a data set. */
package org.audiodigit.app.browse;
