/** Fits a network's last layer to a voice; knows neither files nor the engine. */
package org.audiodigit.training.adaptation;
