/**
 * The page "Record a data set": where to record and which words, the details of the speaker, and
 * the prompts.
 */
package org.audiodigit.app.session;
