/** Writes a classifier as a web page that runs in a browser. */
package org.audiodigit.model.web;
