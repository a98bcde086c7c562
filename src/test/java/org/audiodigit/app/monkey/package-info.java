/** A monkey at the window: random clicks and keys, from a seed. */
package org.audiodigit.app.monkey;
