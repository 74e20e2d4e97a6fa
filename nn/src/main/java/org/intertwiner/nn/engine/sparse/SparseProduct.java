package org.intertwiner.nn.engine.sparse;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;

/**
 * A sparse multilinear map of vectors, taken sample by sample: y_r = Σ over entries e of row r of
 * c_e x¹_{i₁(e)} … xⁿ_{iₙ(e)}.
 *
 * <p>The derivative in any factor is a map of the same kind, with the factor and the result
 * exchanged ({@link #exchanged}); what an engine computes fast one way round it computes fast every
 * way round, and derivatives of every order are there.
 *
 * <p><i>Shape</i>: every operand is an array {@code (batch, channels)} or, where it says so, {@code
 * (channels, batch)}; a batch of 1 repeats, and a result of batch 1 is summed over the samples.
 * <i>Complexity</i>: entries × samples, without any dense tensor of coefficients. Immutable.
 *
 * <pre>{@code
 * SparseProduct cross =
 *     SparseProduct.to(Operand.of(3)).from(Operand.of(3), Operand.of(3))
 *         .add(1, 0, 1, 2).add(-1, 0, 2, 1) // and so on
 *         .build();
 * }</pre>
 */
public final class SparseProduct {
  /** The most entries of a map. */
  public static final int MOST_ENTRIES = 1 << 25;

  private final Operand result;
  private final List<Operand> factors;
  private final int[] starts;
  private final int[][] indices;
  private final double[] coefficients;
  private final AtomicReferenceArray<SparseProduct> exchanged;

  /**
   * How a vector lies in memory.
   *
   * @param channels its coordinates
   * @param channelsFirst whether its arrays are {@code (channels, batch)}
   */
  public record Operand(int channels, boolean channelsFirst) {
    /**
     * Checks the number of channels.
     *
     * @param channels its coordinates
     * @param channelsFirst whether its arrays are {@code (channels, batch)}
     * @throws InvalidInput if it is negative
     */
    public Operand {
      if (channels < 0) {
        throw new InvalidInput("channels of an operand", "" + channels, "0 or more", "");
      }
    }

    /**
     * A vector of which each sample is contiguous.
     *
     * @param channels its coordinates
     * @return arrays {@code (batch, channels)}
     */
    public static Operand of(int channels) {
      return new Operand(channels, false);
    }

    /**
     * A vector of which each coordinate is contiguous.
     *
     * @param channels its coordinates
     * @return arrays {@code (channels, batch)}
     */
    public static Operand turned(int channels) {
      return new Operand(channels, true);
    }

    /**
     * The axis that counts samples.
     *
     * @return 0, or 1 where channels come first
     */
    public int batchAxis() {
      return channelsFirst ? 1 : 0;
    }
  }

  private SparseProduct(
      Operand result, List<Operand> factors, int[] starts, int[][] indices, double[] coefficients) {
    this.result = result;
    this.factors = List.copyOf(factors);
    this.starts = starts;
    this.indices = indices;
    this.coefficients = coefficients;
    this.exchanged = new AtomicReferenceArray<>(factors.size());
  }

  /**
   * Names the result; go on with {@code from(…)}.
   *
   * @param result what comes out
   * @return the first step
   */
  public static To to(Operand result) {
    return new To(result);
  }

  /**
   * A map of which the result is known.
   *
   * @param result what comes out
   */
  public record To(Operand result) {
    /**
     * Names the factors.
     *
     * @param factors one to three vectors
     * @return a map without entries, to be filled
     * @throws InvalidInput if there are no factors or more than three
     */
    public Builder from(Operand... factors) {
      if (factors.length < 1 || factors.length > 3) {
        throw new InvalidInput("sparse product", factors.length + " factors", "1, 2 or 3", "");
      }
      return new Builder(result, List.of(factors));
    }
  }

  /** Collects entries; for one thread. */
  public static final class Builder {
    private final Operand result;
    private final List<Operand> factors;
    private int size;
    private int[] rows = new int[64];
    private int[][] columns;
    private double[] values = new double[64];

    private Builder(Operand result, List<Operand> factors) {
      this.result = result;
      this.factors = factors;
      this.columns = new int[factors.size()][64];
    }

    /**
     * Adds one entry; several of equal indices add up.
     *
     * @param coefficient c
     * @param row coordinate of the result
     * @param index a coordinate of each factor
     * @return this
     * @throws InvalidInput if an index is out of range or the coefficient not finite
     * @throws LimitExceeded if there are too many entries
     */
    public Builder add(double coefficient, int row, int... index) {
      boolean fits = index.length == factors.size() && row >= 0 && row < result.channels();
      for (int n = 0; fits && n < index.length; n++) {
        fits = index[n] >= 0 && index[n] < factors.get(n).channels();
      }
      if (!fits || !Double.isFinite(coefficient)) {
        throw new InvalidInput(
            "entry of a sparse product",
            coefficient + " at " + row + ", " + Arrays.toString(index),
            "a number at coordinates of " + result + " and " + factors,
            "");
      }
      if (size == MOST_ENTRIES) {
        throw new LimitExceeded("sparse product", "more entries", "at most " + MOST_ENTRIES, "");
      }
      if (size == values.length) {
        grow();
      }
      rows[size] = row;
      values[size] = coefficient;
      for (int n = 0; n < index.length; n++) {
        columns[n][size] = index[n];
      }
      size++;
      return this;
    }

    private void grow() {
      values = Arrays.copyOf(values, 2 * size);
      rows = Arrays.copyOf(rows, 2 * size);
      for (int n = 0; n < columns.length; n++) {
        columns[n] = Arrays.copyOf(columns[n], 2 * size);
      }
    }

    /**
     * The map with the entries so far.
     *
     * @return entries by row, in the order in which they were added
     */
    public SparseProduct build() {
      return sorted(result, factors, rows, columns, values, size);
    }
  }

  /** Counting sort by row, stable. */
  private static SparseProduct sorted(
      Operand result,
      List<Operand> factors,
      int[] rows,
      int[][] columns,
      double[] values,
      int size) {
    int[] starts = new int[result.channels() + 1];
    for (int e = 0; e < size; e++) {
      starts[rows[e] + 1]++;
    }
    for (int r = 0; r < result.channels(); r++) {
      starts[r + 1] += starts[r];
    }
    int[] next = starts.clone();
    int[][] indices = new int[columns.length][size];
    double[] coefficients = new double[size];
    for (int e = 0; e < size; e++) {
      int at = next[rows[e]]++;
      coefficients[at] = values[e];
      for (int n = 0; n < columns.length; n++) {
        indices[n][at] = columns[n][e];
      }
    }
    return new SparseProduct(result, factors, starts, indices, coefficients);
  }

  /**
   * The map with the roles of a factor and of the result exchanged: x^n_i = Σ c_e … y_r …, the
   * derivative of Σ_r y_r z_r in factor n as a map of the others and of z, which takes its place.
   *
   * @param factor which factor becomes the result
   * @return the same coefficients; made once
   */
  public SparseProduct exchanged(int factor) {
    SparseProduct known = exchanged.get(factor);
    if (known != null) {
      return known;
    }
    int[][] columns = indices.clone();
    columns[factor] = rows();
    Operand[] operands = factors.toArray(new Operand[0]);
    operands[factor] = result;
    SparseProduct made =
        sorted(
            factors.get(factor), List.of(operands), indices[factor], columns, coefficients, size());
    exchanged.compareAndSet(factor, null, made);
    return exchanged.get(factor);
  }

  /** The row of each entry. */
  private int[] rows() {
    int[] rows = new int[size()];
    for (int r = 0; r < result.channels(); r++) {
      Arrays.fill(rows, starts[r], starts[r + 1], r);
    }
    return rows;
  }

  /**
   * What comes out.
   *
   * @return the result's coordinates and layout
   */
  public Operand result() {
    return result;
  }

  /**
   * What is multiplied.
   *
   * @return one to three vectors
   */
  public List<Operand> factors() {
    return factors;
  }

  /**
   * The number of entries.
   *
   * @return of all rows
   */
  public int size() {
    return coefficients.length;
  }

  /**
   * The first entry of a row.
   *
   * @param row 0 … result.channels, where the last is one past the last entry
   * @return its number
   */
  public int start(int row) {
    return starts[row];
  }

  /**
   * A factor's coordinate in each entry.
   *
   * @param factor which factor
   * @return a copy, in the order of the entries
   */
  public int[] indices(int factor) {
    return indices[factor].clone();
  }

  /**
   * The coefficients.
   *
   * @return a copy, in the order of the entries
   */
  public double[] coefficients() {
    return coefficients.clone();
  }

  /**
   * A factor's coordinate in one entry.
   *
   * @param factor which factor
   * @param entry number of the entry
   * @return the coordinate
   */
  public int index(int factor, int entry) {
    return indices[factor][entry];
  }

  /**
   * One coefficient.
   *
   * @param entry number of the entry
   * @return c_e
   */
  public double coefficient(int entry) {
    return coefficients[entry];
  }

  @Override
  public String toString() {
    return "sparse product of " + factors + " to " + result + ", " + size() + " entries";
  }
}
