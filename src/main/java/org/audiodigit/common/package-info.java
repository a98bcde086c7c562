/** Formatting of numbers and failures, and small helpers for every package. */
package org.audiodigit.common;
