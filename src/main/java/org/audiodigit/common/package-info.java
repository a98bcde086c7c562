/** Text for numbers and failures, and small helpers that every package may use. */
package org.audiodigit.common;
