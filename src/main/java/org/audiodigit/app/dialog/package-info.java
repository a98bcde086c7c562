/** Questions to the user and notifications. */
package org.audiodigit.app.dialog;
