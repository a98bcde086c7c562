package org.audiodigit.training.projection;

import java.util.Random;

/**
 * Principal component analysis by orthogonal iteration (Golub and Van Loan, Matrix Computations,
 * section 8.2), for a few components of many dimensions.
 */
final class PrincipalComponents {

    private static final int ITERATIONS = 40;
    private static final long SEED = 1;

    private PrincipalComponents() {}

    /**
     * Projects points onto the directions of the largest variance.
     *
     * @param points {@code [points][dimensions]}, finite
     * @param count maximum number of components
     * @return {@code [components][points]} without the mean, by descending variance
     */
    static float[][] project(float[][] points, int count) {
        int width = points[0].length;
        double[] mean = mean(points);
        double[][] basis = basis(covariance(points, mean), Math.min(count, width));
        float[][] components = new float[basis.length][points.length];
        for (int i = 0; i < points.length; i++) {
            for (int c = 0; c < basis.length; c++) {
                double sum = 0;
                for (int d = 0; d < width; d++) {
                    sum += basis[c][d] * (points[i][d] - mean[d]);
                }
                components[c][i] = (float) sum;
            }
        }
        return components;
    }

    private static double[] mean(float[][] points) {
        double[] mean = new double[points[0].length];
        for (float[] point : points) {
            for (int d = 0; d < mean.length; d++) {
                mean[d] += point[d];
            }
        }
        for (int d = 0; d < mean.length; d++) {
            mean[d] /= points.length;
        }
        return mean;
    }

    private static double[][] covariance(float[][] points, double[] mean) {
        int width = mean.length;
        double[][] covariance = new double[width][width];
        double[] centred = new double[width];
        for (float[] point : points) {
            for (int d = 0; d < width; d++) {
                centred[d] = point[d] - mean[d];
            }
            for (int row = 0; row < width; row++) {
                double value = centred[row];
                if (value != 0) {
                    double[] target = covariance[row];
                    for (int column = 0; column < width; column++) {
                        target[column] += value * centred[column];
                    }
                }
            }
        }
        return covariance;
    }

    /** Orthonormal rows that span the eigenvectors of the largest eigenvalues, in their order. */
    private static double[][] basis(double[][] matrix, int count) {
        Random random = new Random(SEED);
        double[][] basis = new double[count][matrix.length];
        for (double[] row : basis) {
            for (int d = 0; d < row.length; d++) {
                row[d] = random.nextGaussian();
            }
        }
        orthonormalise(basis);
        for (int i = 0; i < ITERATIONS; i++) {
            for (int row = 0; row < count; row++) {
                basis[row] = multiply(matrix, basis[row]);
            }
            orthonormalise(basis);
        }
        return basis;
    }

    private static double[] multiply(double[][] matrix, double[] vector) {
        double[] product = new double[vector.length];
        for (int row = 0; row < product.length; row++) {
            product[row] = dot(matrix[row], vector);
        }
        return product;
    }

    /** Gram-Schmidt; rows without a direction of their own become zero. */
    private static void orthonormalise(double[][] rows) {
        for (int i = 0; i < rows.length; i++) {
            double before = Math.sqrt(dot(rows[i], rows[i]));
            for (int j = 0; j < i; j++) {
                double overlap = dot(rows[i], rows[j]);
                for (int d = 0; d < rows[i].length; d++) {
                    rows[i][d] -= overlap * rows[j][d];
                }
            }
            double length = Math.sqrt(dot(rows[i], rows[i]));
            double factor = length > 1e-9 * before ? 1 / length : 0;
            for (int d = 0; d < rows[i].length; d++) {
                rows[i][d] *= factor;
            }
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
