/** The suspicious clips of a data set, to be kept, flagged or relabelled. */
package org.audiodigit.app.suspicious;
