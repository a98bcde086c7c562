/** The room Browse: the list of clips with filters, and the selected clip. */
package org.audiodigit.app.browse;
