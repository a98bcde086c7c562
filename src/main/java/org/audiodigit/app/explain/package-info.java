/** Shows why a model answered: the parts of a recording that speak for and against a label. */
package org.audiodigit.app.explain;
