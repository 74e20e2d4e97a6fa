package org.intertwiner.harmonic.fourier.finite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.lie.numeric.ComplexMatrix;
import org.intertwiner.algebra.lie.numeric.NormalEigen;
import org.intertwiner.algebra.parallel.Workers;

/**
 * An abelian group as a grid of cyclic groups of prime power order.
 *
 * <p>Functions stand on the grid with the axes A, B, spectra on the grid with the axes B, A: the
 * array is turned over between the two halves, so that every axis is transformed with long runs of
 * numbers behind it.
 */
final class AbelianEngine implements Engine {
  private static final double TOLERANCE = 1e-10;

  private final int order;
  private final int[] elements;
  private final int[] factors;
  private final int[] sizes;
  private final int[] generators;
  private final int outer;
  private final int inner;
  private final int split;
  private final CyclicAxis[] axes;
  private final int[] degrees;

  AbelianEngine(FiniteGroup<?> group) {
    AbelianDecomposition decomposition = AbelianDecomposition.of(group);
    this.factors = decomposition.orders();
    List<int[]> parts = new ArrayList<>();
    for (int j = 0; j < factors.length; j++) {
      for (int q : primePowers(factors[j])) {
        parts.add(new int[] {q, group.power(decomposition.generators()[j], factors[j] / q)});
      }
    }
    parts.sort(Comparator.comparingInt((int[] p) -> -p[0]));
    this.sizes = parts.stream().mapToInt(p -> p[0]).toArray();
    this.generators = parts.stream().mapToInt(p -> p[1]).toArray();
    this.order = Math.toIntExact(group.order());
    int product = 1;
    int first = 0;
    while (first < sizes.length && (long) product * product * sizes[first] <= order) {
      product *= sizes[first++];
    }
    this.split = first;
    this.outer = product;
    this.inner = order / product;
    this.elements = grid(group);
    this.axes = Arrays.stream(sizes).mapToObj(CyclicAxis::new).toArray(CyclicAxis[]::new);
    this.degrees = new int[order];
    Arrays.fill(degrees, 1);
  }

  private static List<Integer> primePowers(int n) {
    List<Integer> found = new ArrayList<>();
    int rest = n;
    for (int p = 2; p <= rest; p++) {
      int q = 1;
      while (rest % p == 0) {
        q *= p;
        rest /= p;
      }
      if (q > 1) {
        found.add(q);
      }
      if ((long) p * p > rest && rest > 1) {
        found.add(rest);
        break;
      }
    }
    return found;
  }

  private int[] grid(FiniteGroup<?> group) {
    int[] list = {0};
    for (int i = 0; i < sizes.length; i++) {
      int[] longer = new int[list.length * sizes[i]];
      for (int p = 0; p < list.length; p++) {
        int x = list[p];
        for (int y = 0; y < sizes[i]; y++) {
          longer[p * sizes[i] + y] = x;
          x = group.multiply(x, generators[i]);
        }
      }
      list = longer;
    }
    return list;
  }

  @Override
  public int order() {
    return order;
  }

  /** The invariant factors, each a divisor of the next. */
  int[] factors() {
    return factors.clone();
  }

  @Override
  public int[] elements() {
    return elements;
  }

  @Override
  public int[] degrees() {
    return degrees;
  }

  @Override
  public boolean isReal() {
    return Arrays.stream(sizes).allMatch(q -> q == 2);
  }

  @Override
  public int passes() {
    return order == 1 ? 0 : 1;
  }

  @Override
  public void transform(Parts a, Parts b, int offset, Workers workers) {
    run(a, offset, 0, split, inner, 1);
    turn(a, b, offset, outer, inner);
    run(b, offset, split, sizes.length, outer, 1);
  }

  @Override
  public void adjoint(Parts a, Parts b, int offset, Workers workers) {
    run(a, offset, split, sizes.length, outer, -1);
    turn(a, b, offset, inner, outer);
    run(b, offset, 0, split, inner, -1);
  }

  private void run(Parts data, int offset, int from, int to, int behind, int sign) {
    int stride = behind;
    for (int i = to - 1; i >= from; i--) {
      axes[i].transform(data, offset, order / (stride * sizes[i]), stride, sign);
      stride *= sizes[i];
    }
  }

  private static void turn(Parts a, Parts b, int offset, int rows, int columns) {
    turn(a.re(), b.re(), offset, rows, columns);
    if (!a.isReal()) {
      turn(a.im(), b.im(), offset, rows, columns);
    }
  }

  /** b = aᵀ, in tiles. */
  private static void turn(double[] a, double[] b, int offset, int rows, int columns) {
    if (rows == 1 || columns == 1) {
      System.arraycopy(a, offset, b, offset, rows * columns);
      return;
    }
    int tile = 16;
    for (int i = 0; i < rows; i += tile) {
      for (int j = 0; j < columns; j += tile) {
        int iEnd = Math.min(rows, i + tile);
        int jEnd = Math.min(columns, j + tile);
        for (int r = i; r < iEnd; r++) {
          for (int c = j; c < jEnd; c++) {
            b[offset + c * rows + r] = a[offset + r * columns + c];
          }
        }
      }
    }
  }

  /** The exponents of a character or an element on the axes. */
  int[] coordinates(int number, boolean character) {
    int rest = number;
    if (character) {
      // spectra have the axes B, A
      rest = number % outer * inner + number / outer;
    }
    int[] digits = new int[sizes.length];
    for (int i = sizes.length - 1; i >= 0; i--) {
      digits[i] = rest % sizes[i];
      rest /= sizes[i];
    }
    return digits;
  }

  private int character(int... digits) {
    int number = 0;
    for (int i = 0; i < sizes.length; i++) {
      number = number * sizes[i] + digits[i];
    }
    return number % inner * outer + number / inner;
  }

  /** The exponent a in χ(g) = exp(2πi a/e), e the exponent of the group. */
  int phase(int irrep, int position, int exponent) {
    int[] k = coordinates(irrep, true);
    int[] y = coordinates(position, false);
    long sum = 0;
    for (int i = 0; i < sizes.length; i++) {
      sum += (long) k[i] * y[i] % sizes[i] * (exponent / sizes[i]);
    }
    return (int) (sum % exponent);
  }

  /** The order of the element at a position. */
  int orderAt(int position) {
    int[] y = coordinates(position, false);
    int order = 1;
    for (int i = 0; i < sizes.length; i++) {
      int own = sizes[i] / gcd(sizes[i], y[i]);
      order = order / gcd(order, own) * own;
    }
    return order;
  }

  private static int gcd(int a, int b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  /** The positions of the group generated by a group and one more element. */
  int[] extended(int[] known, int position, boolean... inside) {
    int[] step = coordinates(position, false);
    int[] turned = step.clone();
    int[] list = known;
    while (!inside[place(turned)]) {
      int[] longer = Arrays.copyOf(list, list.length + known.length);
      for (int i = 0; i < known.length; i++) {
        int[] y = coordinates(known[i], false);
        Arrays.setAll(y, j -> (y[j] + turned[j]) % sizes[j]);
        longer[list.length + i] = place(y);
      }
      for (int i = list.length; i < longer.length; i++) {
        inside[longer[i]] = true;
      }
      list = longer;
      Arrays.setAll(turned, j -> (turned[j] + step[j]) % sizes[j]);
    }
    return list;
  }

  private int place(int... digits) {
    int number = 0;
    for (int i = 0; i < sizes.length; i++) {
      number = number * sizes[i] + digits[i];
    }
    return number;
  }

  int exponent() {
    return factors.length == 0 ? 1 : factors[factors.length - 1];
  }

  @Override
  public ComplexMatrix matrix(int irrep, int position) {
    int e = exponent();
    int a = phase(irrep, position, e);
    double[] root = CyclicAxis.root(a, e);
    return ComplexMatrix.from(1, 1, new double[] {root[0]}, new double[] {root[1]});
  }

  @Override
  public ComplexMatrix average(ComplexMatrix x, Outer rho, int irrep) {
    int[] k = coordinates(irrep, true);
    ComplexMatrix mean = x;
    for (int i = 0; i < sizes.length; i++) {
      ComplexMatrix g = rho.at(generators[i]);
      ComplexMatrix term = mean;
      ComplexMatrix sum = mean;
      double[] w = CyclicAxis.root(-k[i], sizes[i]);
      for (int y = 1; y < sizes[i]; y++) {
        term = g.multiply(term).scale(w[0], w[1]);
        sum = sum.add(term);
      }
      mean = sum.scale(1.0 / sizes[i]);
    }
    return mean;
  }

  /** Common eigenvectors: those of a random combination of the generators, read off and checked. */
  @Override
  public List<Copy> restrict(Outer rho, int dimension, int... multiplicities) {
    SplittableRandom random = new SplittableRandom(11);
    for (int attempt = 0; attempt < 8; attempt++) {
      List<ComplexMatrix> matrices = new ArrayList<>();
      ComplexMatrix mixed = ComplexMatrix.zero(dimension, dimension);
      for (int g : generators) {
        matrices.add(rho.at(g));
        ComplexMatrix last = matrices.get(matrices.size() - 1);
        mixed = mixed.add(last.scale(random.nextDouble(-1, 1), random.nextDouble(-1, 1)));
      }
      ComplexMatrix vectors =
          dimension == 1 ? ComplexMatrix.identity(1) : NormalEigen.of(mixed).vectors();
      List<Copy> copies = new ArrayList<>();
      for (int c = 0; c < dimension; c++) {
        ComplexMatrix v = vectors.block(0, dimension, c, c + 1);
        int[] digits = eigenvalues(matrices, v);
        if (digits.length == sizes.length) {
          copies.add(new Copy(character(digits), v));
        }
      }
      if (copies.size() == dimension) {
        copies.sort(Comparator.comparingInt(Copy::irrep));
        return copies;
      }
    }
    throw new ArithmeticException("no common eigenvectors of an abelian group found");
  }

  /** The exponents of the eigenvalues of a vector; one too many if it is no eigenvector. */
  private int[] eigenvalues(List<ComplexMatrix> matrices, ComplexMatrix v) {
    int[] digits = new int[sizes.length];
    for (int i = 0; i < sizes.length; i++) {
      ComplexMatrix image = matrices.get(i).multiply(v);
      double[] value = v.adjoint().multiply(image).trace();
      double turns = Math.atan2(value[1], value[0]) / (2 * Math.PI) * sizes[i];
      digits[i] = Math.floorMod(Math.round(turns), sizes[i]);
      double[] root = CyclicAxis.root(digits[i], sizes[i]);
      if (image.subtract(v.scale(root[0], root[1])).frobeniusNorm() > TOLERANCE) {
        return new int[sizes.length + 1];
      }
    }
    return digits;
  }

  @Override
  public long multiplications() {
    long each = 0;
    for (CyclicAxis axis : axes) {
      each += axis.multiplications();
    }
    return each * order;
  }

  @Override
  public String description() {
    String product =
        factors.length == 0
            ? "1"
            : Arrays.stream(factors).mapToObj(n -> "Z/" + n).collect(Collectors.joining(" x "));
    return "fast Fourier transform on " + product;
  }
}
