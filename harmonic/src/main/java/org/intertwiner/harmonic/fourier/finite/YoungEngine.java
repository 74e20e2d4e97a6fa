package org.intertwiner.harmonic.fourier.finite;

import java.util.Arrays;
import java.util.List;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.lie.numeric.ComplexMatrix;
import org.intertwiner.algebra.parallel.Workers;
import org.intertwiner.reptheory.classical.Partition;

/**
 * The symmetric group along S_n ⊃ S_{n−1} ⊃ … in Young's orthogonal form.
 *
 * <p>The position of g = t_n t_{n−1} … t_2 with t_m the cycle m−1 ↦ k ↦ k+1 ↦ … is the number with
 * the digits k_n, k_{n−1}, …, k_2 in the mixed radix n, n−1, …, 2. The first steps, up to S_4, are
 * one small matrix.
 */
final class YoungEngine implements Engine {
  private static final int BASE = 4;
  private static final int STRIP = 48;

  private final int n;
  private final int order;
  private final int[] elements;
  private final YoungLattice lattice;
  private final YoungLevel[] levels;
  private final int baseOrder;
  private final double[] base;
  private final double[] baseTransposed;
  private final int baseSize;

  /** The group may be any whose elements are all permutations of n points. */
  YoungEngine(FiniteGroup<Permutation> group, int n) {
    this(n, numbers(group, n));
  }

  private YoungEngine(int n, int... elements) {
    this.n = n;
    this.elements = elements;
    this.order = elements.length;
    this.lattice = new YoungLattice(n);
    this.levels = new YoungLevel[n + 1];
    for (int m = 2; m <= n; m++) {
      Interruption.check();
      levels[m] = new YoungLevel(lattice, m);
    }
    this.baseSize = Math.min(n, BASE);
    this.baseOrder = factorial(baseSize);
    this.base = new double[baseOrder * baseOrder];
    this.baseTransposed = new double[baseOrder * baseOrder];
    for (int j = 0; j < baseOrder; j++) {
      double[] image = unit(j);
      for (int i = 0; i < baseOrder; i++) {
        base[j * baseOrder + i] = image[i];
        baseTransposed[i * baseOrder + j] = image[i];
      }
    }
  }

  private static int factorial(int m) {
    int product = 1;
    for (int i = 2; i <= m; i++) {
      product *= i;
    }
    return product;
  }

  private static int[] numbers(FiniteGroup<Permutation> group, int n) {
    int[] numbers = new int[factorial(n)];
    int[] images = new int[n];
    for (int p = 0; p < numbers.length; p++) {
      if ((p & 0xFFF) == 0) {
        Interruption.check();
      }
      images(p, n, images);
      numbers[p] = group.indexOf(Permutation.of(images));
    }
    return numbers;
  }

  /** The images of the permutation at a position. */
  static void images(int position, int n, int[] images) {
    images[0] = 0;
    int rest = position;
    int[] digits = new int[n + 1];
    for (int m = 2; m <= n; m++) {
      digits[m] = rest % m;
      rest /= m;
    }
    for (int m = 2; m <= n; m++) {
      // the product t_m h, h on the first m − 1 points: t_m raises k … m − 2 by one
      int k = digits[m];
      for (int i = 0; i < m - 1; i++) {
        images[i] += images[i] >= k ? 1 : 0;
      }
      images[m - 1] = k;
    }
  }

  /** The image of a unit vector under the steps up to the base. */
  private double[] unit(int j) {
    double[] x = new double[baseOrder];
    double[] y = new double[baseOrder];
    x[j] = 1;
    for (int m = 2; m <= baseSize; m++) {
      int block = factorial(m);
      for (int at = 0; at < baseOrder; at += block) {
        forward(m, x, y, at, new Workers(1));
      }
      double[] kept = x;
      x = y;
      y = kept;
    }
    return x;
  }

  @Override
  public int order() {
    return order;
  }

  @Override
  public int[] elements() {
    return elements;
  }

  @Override
  public int[] degrees() {
    return lattice.degrees(n);
  }

  int points() {
    return n;
  }

  Partition shape(int irrep) {
    return lattice.shape(n, irrep);
  }

  YoungLattice lattice() {
    return lattice;
  }

  YoungLevel level(int m) {
    return levels[m];
  }

  @Override
  public boolean isReal() {
    return true;
  }

  @Override
  public int passes() {
    return 1 + n - baseSize;
  }

  @Override
  public void transform(Parts a, Parts b, int offset, Workers workers) {
    transform(a.re(), b.re(), offset, workers);
    if (!a.isReal()) {
      transform(a.im(), b.im(), offset, workers);
    }
  }

  @Override
  public void adjoint(Parts a, Parts b, int offset, Workers workers) {
    adjoint(a.re(), b.re(), offset, workers);
    if (!a.isReal()) {
      adjoint(a.im(), b.im(), offset, workers);
    }
  }

  private void transform(double[] a, double[] b, int offset, Workers workers) {
    int blocks = order / baseOrder;
    workers.split(
        blocks, 64, (from, to) -> product(base, a, b, offset + from * baseOrder, to - from));
    double[] x = b;
    double[] y = a;
    for (int m = baseSize + 1; m <= n; m++) {
      Interruption.check();
      level(m, true, x, y, offset, workers);
      double[] kept = x;
      x = y;
      y = kept;
    }
  }

  private void adjoint(double[] a, double[] b, int offset, Workers workers) {
    double[] x = a;
    double[] y = b;
    for (int m = n; m > baseSize; m--) {
      Interruption.check();
      level(m, false, x, y, offset, workers);
      double[] kept = x;
      x = y;
      y = kept;
    }
    double[] from = x;
    double[] to = y;
    int blocks = order / baseOrder;
    workers.split(
        blocks,
        64,
        (first, end) -> product(baseTransposed, from, to, offset + first * baseOrder, end - first));
  }

  private void level(int m, boolean forward, double[] x, double[] y, int offset, Workers workers) {
    int block = factorial(m);
    int count = order / block;
    if (count >= workers.count()) {
      workers.split(count, 1, (from, to) -> blocks(m, forward, x, y, offset, from, to));
    } else {
      for (int at = 0; at < order; at += block) {
        if (forward) {
          forward(m, x, y, offset + at, workers);
        } else {
          backward(m, x, y, offset + at, workers);
        }
      }
    }
  }

  private void blocks(
      int m, boolean forward, double[] x, double[] y, int offset, int from, int to) {
    int block = factorial(m);
    double[] work = room(m);
    for (int c = from; c < to; c++) {
      for (int sigma = 0; sigma < lattice.count(m - 1); sigma++) {
        if (forward) {
          forward(m, sigma, x, y, offset + c * block, work);
        } else {
          backward(m, sigma, x, y, offset + c * block, work);
        }
      }
    }
  }

  private double[] room(int m) {
    return new double[levels[m].room * STRIP];
  }

  private void forward(int m, double[] x, double[] y, int offset, Workers workers) {
    workers.run(lattice.count(m - 1), sigma -> forward(m, sigma, x, y, offset, room(m)));
  }

  private void backward(int m, double[] x, double[] y, int offset, Workers workers) {
    workers.run(lattice.count(m - 1), sigma -> backward(m, sigma, x, y, offset, room(m)));
  }

  /** The columns of one σ in steps of at most STRIP. */
  private void forward(int m, int sigma, double[] x, double[] y, int offset, double[] work) {
    Frame frame = new Frame(lattice, m, sigma, offset);
    YoungLevel.Program p = levels[m].programs.get(sigma);
    for (int c = 0; c < frame.degree; c += STRIP) {
      int width = Math.min(STRIP, frame.degree - c);
      for (int i = 0; i < p.size; i++) {
        boolean source = p.fromKind[i] == YoungLevel.SOURCE;
        boolean target = p.toKind[i] == YoungLevel.TARGET;
        Axpy.rows(
            source ? x : work,
            source ? frame.source(p.source[i], p.fromRow[i]) + c : p.fromRow[i] * width,
            source ? frame.degree : width,
            target ? y : work,
            target ? frame.target(p.target[i], p.toRow[i]) + c : p.toRow[i] * width,
            target ? frame.degrees[p.target[i]] : width,
            p.rows[i],
            width,
            p.coefficient[i],
            p.first[i]);
      }
    }
  }

  private void backward(int m, int sigma, double[] y, double[] x, int offset, double[] work) {
    Frame frame = new Frame(lattice, m, sigma, offset);
    YoungLevel.Program p = levels[m].programs.get(sigma);
    for (int c = 0; c < frame.degree; c += STRIP) {
      int width = Math.min(STRIP, frame.degree - c);
      for (int i = p.size - 1; i >= 0; i--) {
        boolean source = p.fromKind[i] == YoungLevel.SOURCE;
        boolean target = p.toKind[i] == YoungLevel.TARGET;
        Axpy.rows(
            target ? y : work,
            target ? frame.target(p.target[i], p.toRow[i]) + c : p.toRow[i] * width,
            target ? frame.degrees[p.target[i]] : width,
            source ? x : work,
            source ? frame.source(p.source[i], p.fromRow[i]) + c : p.fromRow[i] * width,
            source ? frame.degree : width,
            p.rows[i],
            width,
            p.coefficient[i],
            p.last[i]);
      }
    }
  }

  /** The places of the blocks that the columns of one σ meet. */
  static final class Frame {
    final int degree;
    final int[] degrees;
    private final int[] targets;
    private final int first;
    private final int stride;

    Frame(YoungLattice lattice, int m, int sigma, int offset) {
      degree = lattice.degree(m - 1, sigma);
      degrees = lattice.degrees(m);
      stride = factorial(m - 1);
      int before = offset;
      for (int s = 0; s < sigma; s++) {
        before += lattice.degree(m - 1, s) * lattice.degree(m - 1, s);
      }
      first = before;
      targets = new int[degrees.length];
      int at = offset;
      for (int rho = 0; rho < degrees.length; rho++) {
        targets[rho] = lattice.contains(m, rho, sigma) ? at + lattice.rowOf(m, rho, sigma) : -1;
        at += degrees[rho] * degrees[rho];
      }
    }

    int source(int k, int row) {
      return first + k * stride + row * degree;
    }

    int target(int rho, int row) {
      return targets[rho] + row * degrees[rho];
    }
  }

  /** y = M x for blocks of the base, M by columns. */
  private void product(double[] matrix, double[] x, double[] y, int offset, int blocks) {
    int size = baseOrder;
    for (int q = 0; q < blocks; q++) {
      int at = offset + q * size;
      Arrays.fill(y, at, at + size, 0);
      for (int j = 0; j < size; j++) {
        Axpy.add(matrix, j * size, y, at, size, x[at + j]);
      }
    }
  }

  @Override
  public ComplexMatrix matrix(int irrep, int position) {
    int[] digits = new int[n + 1];
    int rest = position;
    for (int m = 2; m <= n; m++) {
      digits[m] = rest % m;
      rest /= m;
    }
    int d = lattice.degree(n, irrep);
    double[] product = new double[d * d];
    for (int i = 0; i < d; i++) {
      product[i * d + i] = 1;
    }
    // g = … t_3 t_2 acts with t_2 first; t_m = s_k … s_{m−2}
    for (int m = 2; m <= n; m++) {
      for (int k = m - 2; k >= digits[m]; k--) {
        product = transposed(irrep, k, product, d);
      }
    }
    return ComplexMatrix.from(d, d, product, new double[d * d]);
  }

  /** s_k times a matrix. */
  private double[] transposed(int irrep, int k, double[] matrix, int d) {
    double[] result = new double[d * d];
    exchange(
        n,
        irrep,
        k,
        0,
        (row, column, value) -> Axpy.add(matrix, column * d, result, row * d, d, value));
    return result;
  }

  private interface Entry {
    void put(int row, int column, double value);
  }

  /** The entries of the transposition of k and k + 1 on a representation of S_l. */
  private void exchange(int l, int lambda, int k, int row, Entry entries) {
    int at = row;
    for (int tau : lattice.below(l, lambda)) {
      if (l - 2 > k) {
        exchange(l - 1, tau, k, at, entries);
        at += lattice.degree(l - 1, tau);
        continue;
      }
      for (int inner : lattice.below(l - 1, tau)) {
        int d = lattice.distance(l, lambda, tau, inner);
        double inverse = 1.0 / d;
        int size = lattice.degree(l - 2, inner);
        int other = partner(l, lambda, tau, inner);
        int there =
            other < 0
                ? 0
                : row + lattice.rowOf(l, lambda, other) + lattice.rowOf(l - 1, other, inner);
        for (int i = 0; i < size; i++) {
          entries.put(at + i, at + i, inverse);
          if (other >= 0) {
            entries.put(there + i, at + i, Math.sqrt((1 - inverse) * (1 + inverse)));
          }
        }
        at += size;
      }
    }
  }

  private int partner(int l, int lambda, int tau, int inner) {
    for (int other : lattice.below(l, lambda)) {
      if (other != tau && lattice.contains(l - 1, other, inner)) {
        return other;
      }
    }
    return -1;
  }

  @Override
  public ComplexMatrix average(ComplexMatrix x, Outer rho, int irrep) {
    ComplexMatrix mean = x;
    int[] digits = new int[n + 1];
    Arrays.setAll(digits, m -> m - 1);
    for (int m = 2; m <= n; m++) {
      ComplexMatrix sum = ComplexMatrix.zero(x.rows(), x.columns());
      for (int k = 0; k < m; k++) {
        digits[m] = k;
        int p = position(digits);
        ComplexMatrix right = matrix(irrep, p).adjoint();
        sum = sum.add(rho.at(elements[p]).multiply(mean).multiply(right));
      }
      digits[m] = m - 1;
      mean = sum.scale(1.0 / m);
    }
    return mean;
  }

  private int position(int... digits) {
    int p = 0;
    for (int m = n; m >= 2; m--) {
      p = p * m + digits[m];
    }
    return p;
  }

  @Override
  public List<Copy> restrict(Outer rho, int dimension, int... multiplicities) {
    return Restrictions.byAverages(this, rho, dimension, multiplicities);
  }

  @Override
  public long multiplications() {
    long count = (long) order * baseOrder;
    for (int m = baseSize + 1; m <= n; m++) {
      long level = 0;
      for (int sigma = 0; sigma < lattice.count(m - 1); sigma++) {
        YoungLevel.Program p = levels[m].programs.get(sigma);
        for (int i = 0; i < p.size; i++) {
          level += (long) p.rows[i] * lattice.degree(m - 1, sigma);
        }
      }
      count += level * (order / factorial(m));
    }
    return count;
  }

  @Override
  public String description() {
    return "separation of variables along S" + n + " > … > S1 in Young's orthogonal form";
  }
}
