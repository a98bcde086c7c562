/** Classifies archives of recordings with Apache Spark. */
package org.audiodigit.spark;
