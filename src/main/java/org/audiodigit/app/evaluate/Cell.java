package org.audiodigit.app.evaluate;

/** A cell of the confusion matrix: the index of the true label and that of the predicted one. */
record Cell(int row, int column) {

    static final Cell FIRST = new Cell(0, 0);

    Cell plus(int rows, int columns) {
        return new Cell(row + rows, column + columns);
    }
}
