/** Configuration of logging. */
package org.audiodigit.log;
