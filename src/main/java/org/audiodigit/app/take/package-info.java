/**
 * Prompted takes: shows the words to say one after the other, checks each take and saves it at
 * once. Used by the pages "Your own voice" and "Record a data set".
 */
package org.audiodigit.app.take;
