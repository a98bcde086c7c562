/** What is written of what the program does, and where to. */
package org.audiodigit.log;
