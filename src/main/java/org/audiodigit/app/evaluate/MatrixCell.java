package org.audiodigit.app.evaluate;

/** A cell of the confusion matrix: the index of the true label and that of the predicted one. */
record MatrixCell(int row, int column) {

    static final MatrixCell FIRST = new MatrixCell(0, 0);

    MatrixCell plus(int rows, int columns) {
        return new MatrixCell(row + rows, column + columns);
    }
}
