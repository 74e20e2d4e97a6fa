package org.intertwiner.nn.layer.nonlinearity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.lie.CompactLieGroup;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.reptheory.Representation;

/**
 * Representations seen as functions: equivariant isometries v ↦ f_v, f_v(g) = ⟨v, ρ(g)φ⟩, of
 * irreducible representations into the functions on the nodes, pairwise orthogonal.
 *
 * <p>Each vector φ that the stabiliser fixes gives such a map; of one representation as many are
 * kept as are independent, which by Peter and Weyl is its dimension over that of its endomorphisms.
 *
 * @param <G> the group elements
 */
final class FunctionBasis<G> {
  private static final long LARGEST = 1L << 22;
  private static final double INDEPENDENT = 1e-6;
  private static final double SCALAR = 1e-9;
  private static final double SMALL_TURN = 1.0 / 2048;

  private final Nodes<G> nodes;
  private final List<Member<G>> members = new ArrayList<>();
  private final List<double[]> columns = new ArrayList<>();

  /** A representation, its highest frequency, and how often one function contains it. */
  record Member<G>(Representation<G> representation, int frequency, int first, int slots) {
    int width() {
      return slots * representation.dimension();
    }
  }

  private FunctionBasis(Nodes<G> nodes) {
    this.nodes = nodes;
  }

  static <G> FunctionBasis<G> of(FieldType<G> type, Nodes<G> nodes) {
    FunctionBasis<G> basis = new FunctionBasis<>(nodes);
    for (FieldType.Part<G> part : type.parts()) {
      if (basis.member(part.representation()) < 0) {
        basis.append(part.representation());
      }
    }
    return basis;
  }

  /** The position of a representation among the members, or −1. */
  int member(Representation<G> representation) {
    for (int i = 0; i < members.size(); i++) {
      Representation<G> own = members.get(i).representation;
      if (own == representation
          || (own.dimension() == representation.dimension()
              && own.onGenerators().equals(representation.onGenerators()))) {
        return i;
      }
    }
    return -1;
  }

  List<Member<G>> members() {
    return members;
  }

  /** The number of coefficients of one function. */
  int size() {
    return columns.size();
  }

  int samples() {
    return nodes.elements().size();
  }

  /** The highest frequency of a member. */
  int frequency() {
    return members.stream().mapToInt(Member::frequency).max().orElse(0);
  }

  private void append(Representation<G> rho) {
    long work = (long) samples() * (size() + (long) rho.dimension() * rho.dimension());
    if (work > LARGEST) {
      throw new LimitExceeded(
          "Fourier non-linearity",
          samples() + " samples of " + rho.name(),
          "at most " + LARGEST + " numbers",
          "take fewer samples, or a norm or gated non-linearity");
    }
    int frequency = frequency(rho);
    int turns = nodes.turns();
    if (turns > 0 && turns < 2 * frequency + 1) {
      throw new InvalidInput(
          "samples of a Fourier non-linearity",
          turns + " along a turn for frequency " + frequency + " of " + rho.name(),
          "at least " + (2 * frequency + 1),
          "a polynomial of degree d is exact from (d + 1)·" + frequency + " + 1 samples on");
    }
    int d = rho.dimension();
    double[][] fixed = mean(rho, nodes.stabiliser());
    List<double[][]> matrices = new ArrayList<>();
    nodes.elements().forEach(g -> matrices.add(rho.from(g)));
    int first = size();
    int slots = 0;
    for (int i = 0; i < d; i++) {
      double[] phi = new double[d];
      for (int a = 0; a < d; a++) {
        phi[a] = fixed[a][i];
      }
      slots += appendBlock(rho, matrices, phi) ? 1 : 0;
    }
    if (slots == 0) {
      throw new InvalidInput(
          "Fourier non-linearity",
          rho.name() + " of " + rho.group().name(),
          "a representation that occurs in the functions, in one basis",
          "either no vector is fixed by the stabiliser of a point (take functions on the group), or"
              + " the type has an isomorphic part in another basis");
    }
    members.add(new Member<>(rho, frequency, first, slots));
  }

  /** Adds the functions ⟨v, ρ(g)φ⟩ unless they are combinations of those that are there. */
  private boolean appendBlock(Representation<G> rho, List<double[][]> matrices, double[] phi) {
    int d = phi.length;
    double[][] block = new double[d][samples()];
    for (int j = 0; j < samples(); j++) {
      double root = Math.sqrt(nodes.weights().get(j));
      for (int a = 0; a < d; a++) {
        block[a][j] = root * dot(matrices.get(j)[a], phi);
      }
    }
    double before = 0;
    double after = 0;
    for (double[] column : block) {
      before += dot(column, column);
      // twice, so that what is left is orthogonal to working precision
      for (int pass = 0; pass < 2; pass++) {
        for (double[] q : columns) {
          axpy(-dot(q, column), q, column);
        }
      }
      after += dot(column, column);
    }
    if (before < INDEPENDENT || after < INDEPENDENT * before) {
      return false;
    }
    double scale = Math.sqrt(after / d);
    for (double[] column : block) {
      for (int j = 0; j < column.length; j++) {
        column[j] /= scale;
      }
    }
    requireIsometry(rho, block);
    columns.addAll(Arrays.asList(block));
    return true;
  }

  /** Of an irreducible representation the Gram matrix is a multiple of one, by Schur's lemma. */
  private static void requireIsometry(Representation<?> rho, double[][] block) {
    for (int a = 0; a < block.length; a++) {
      for (int b = 0; b <= a; b++) {
        if (Math.abs(dot(block[a], block[b]) - (a == b ? 1 : 0)) > SCALAR) {
          throw new InvalidInput(
              "Fourier non-linearity",
              rho.name() + " of " + rho.group().name(),
              "irreducible or transitive permutation representations",
              "split the fields into irreducible parts first");
        }
      }
    }
  }

  private static <G> double[][] mean(Representation<G> rho, List<G> elements) {
    int d = rho.dimension();
    double[][] sum = new double[d][d];
    for (G h : elements) {
      double[][] matrix = rho.from(h);
      for (int a = 0; a < d; a++) {
        axpy(1.0 / elements.size(), matrix[a], sum[a]);
      }
    }
    return sum;
  }

  /**
   * The largest k such that a turn by θ has the eigenvalue e^{ikθ}; 0 for finite groups. Of ρ(h) −
   * ρ(−h) for a small turn h the eigenvalues are 2i·sin(kh).
   */
  private static <G> int frequency(Representation<G> rho) {
    if (!(rho.group() instanceof CompactLieGroup<G> lie)) {
      return 0;
    }
    double[] turn = new double[lie.algebra().dimension()];
    turn[0] = SMALL_TURN;
    G g = lie.exp(turn);
    DenseMatrix there = DenseMatrix.from(rho.from(g));
    DenseMatrix difference = there.subtract(there.transpose());
    double norm = spectralNorm(difference);
    return (int) Math.round(Math.asin(Math.min(1, norm / 2)) / SMALL_TURN);
  }

  /** By repeated squaring of xᵀx. */
  private static double spectralNorm(DenseMatrix x) {
    DenseMatrix square = x.transpose().multiply(x);
    DenseMatrix power = square;
    if (trace(square) == 0) {
      return 0;
    }
    for (int i = 0; i < 16; i++) {
      power = power.scale(1 / trace(power));
      power = power.multiply(power);
    }
    return Math.sqrt(trace(square.multiply(power)) / trace(power));
  }

  private static double trace(DenseMatrix x) {
    double sum = 0;
    for (int i = 0; i < x.rows(); i++) {
      sum += x.at(i, i);
    }
    return sum;
  }

  /** From coefficients to samples, rows of length one: shape samples × size. */
  double[] synthesis() {
    double[] matrix = new double[samples() * size()];
    for (int j = 0; j < samples(); j++) {
      double factor = 1 / Math.sqrt(nodes.weights().get(j) * size());
      for (int c = 0; c < size(); c++) {
        matrix[j * size() + c] = factor * columns.get(c)[j];
      }
    }
    return matrix;
  }

  /** From samples to coefficients, a left inverse: shape size × samples. */
  double[] analysis() {
    double[] matrix = new double[samples() * size()];
    for (int j = 0; j < samples(); j++) {
      double factor = Math.sqrt(nodes.weights().get(j) * size());
      for (int c = 0; c < size(); c++) {
        matrix[c * samples() + j] = factor * columns.get(c)[j];
      }
    }
    return matrix;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static void axpy(double factor, double[] x, double[] y) {
    for (int i = 0; i < x.length; i++) {
      y[i] += factor * x[i];
    }
  }
}
