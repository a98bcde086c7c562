/** Controls that several rooms use. */
package org.audiodigit.app.view;
