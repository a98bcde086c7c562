/** The desktop application, the only package that uses JavaFX. */
package org.audiodigit.app;
