/** Monkey test of the window: random input from a seed. */
package org.audiodigit.app.monkey;
