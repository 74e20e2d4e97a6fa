package org.intertwiner.nn.engine.heap;

/**
 * Matrix products and convolutions of float32 arrays: the part of an engine that is worth a native
 * library. Everything is row-major and starts at index 0; arrays may be longer than needed; results
 * are written everywhere. No size is 0.
 */
public interface Contractions {
  /**
   * The sizes of a batch of matrix products c[n] = op(a[n])·op(b[n]).
   *
   * @param batch products
   * @param rows rows of c
   * @param inner summed extent
   * @param columns columns of c
   * @param transposeA whether a is stored inner × rows
   * @param transposeB whether b is stored columns × inner
   * @param stepA numbers from one a to the next, 0 to repeat
   * @param stepB numbers from one b to the next, 0 to repeat
   */
  record Product(
      int batch,
      int rows,
      int inner,
      int columns,
      boolean transposeA,
      boolean transposeB,
      int stepA,
      int stepB) {

    /**
     * Returns the multiply-adds of one product.
     *
     * @return rows·inner·columns
     */
    public long work() {
      return (long) rows * inner * columns;
    }
  }

  /**
   * Describes the implementation for people.
   *
   * @return a few words
   */
  String description();

  /**
   * Multiplies matrices.
   *
   * @param p the sizes
   * @param a left factors
   * @param b right factors
   * @param c products
   */
  void matmul(Product p, float[] a, float[] b, float[] c);

  /**
   * Cross-correlates.
   *
   * @param s the sizes
   * @param x fields
   * @param w kernels
   * @param y results
   */
  void convolve(Contraction s, float[] x, float[] w, float[] y);

  /**
   * The adjoint in the fields.
   *
   * @param s the sizes
   * @param gy gradient in the results
   * @param w kernels
   * @param gx gradient in the fields
   */
  void inputGradient(Contraction s, float[] gy, float[] w, float[] gx);

  /**
   * The adjoint in the kernels.
   *
   * @param s the sizes
   * @param x fields
   * @param gy gradient in the results
   * @param gw gradient in the kernels
   */
  void weightGradient(Contraction s, float[] x, float[] gy, float[] gw);

  /**
   * Both adjoints.
   *
   * @param s the sizes
   * @param x fields
   * @param w kernels
   * @param gy gradient in the results
   * @param gx gradient in the fields
   * @param gw gradient in the kernels
   */
  void gradients(Contraction s, float[] x, float[] w, float[] gy, float[] gx, float[] gw);
}
