package org.audiodigit.report;

/** A row of a table with two columns. */
record Fact(String name, String value) {}
