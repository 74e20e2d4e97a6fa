package org.intertwiner.reptheory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.Generator;
import org.intertwiner.algebra.lie.CompactLieGroup;
import org.intertwiner.algebra.lie.CompactProductLieGroup;
import org.intertwiner.algebra.lie.LieAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;

/**
 * Where class functions of a compact Lie group live: a maximal torus of each component.
 *
 * <p>Every element of the component cG₀ is conjugate to some c·exp(Σ θᵢ Hᵢ), where the Hᵢ commute
 * with c and exp(2πHᵢ) = 1; the Hᵢ of a component are some of those of the identity's. A class
 * function is a Laurent polynomial in the e^{iθᵢ} on each component, and its mean over the
 * component is the constant term of f·Π (1 − ε e^w), w &gt; 0 over the pairs (w, ε) of a weight of
 * the torus and a sign of c in the adjoint representation (Weyl's integration formula, and its
 * twisted form). Squares of the c are 1 and they commute, for all groups here.
 *
 * @param toral the Hᵢ in coordinates of the algebra, primitive: exp(2πtH) = 1 first at t = 1
 * @param loops elements of the algebra whose circles generate π₁ of the identity's component
 * @param components the components, a bit mask of component generators apiece, in this order
 */
record LieTorus(
    List<List<Rational>> toral, List<List<Rational>> loops, List<Component> components) {
  private static final Pattern FAMILY = Pattern.compile("(SO|O|SU|U|Sp|Spin)(\\d+)");

  /**
   * One component: which component generators multiply to c, which of the Hᵢ commute with c, and
   * the density of the mean.
   *
   * @param axes the numbers of the Hᵢ, ascending
   * @param density the Laurent polynomial Π (1 − ε e^w)
   */
  record Component(List<Integer> axes, Map<List<Integer>, Long> density) {}

  /**
   * The torus of a group out of the named families and their products.
   *
   * @throws InvalidInput for other groups
   */
  static LieTorus of(CompactLieGroup<?> group) {
    Shape shape = shape(group);
    AdjointAction adjoint = new AdjointAction(group);
    List<Component> components = new ArrayList<>();
    for (int mask = 0; mask < 1 << adjoint.signs.size(); mask++) {
      Matrix<Cyclotomic> c = adjoint.ofProduct(mask);
      List<Integer> axes =
          IntStream.range(0, shape.toral.size())
              .filter(i -> isKept(c, shape.toral.get(i)))
              .boxed()
              .toList();
      components.add(new Component(axes, adjoint.density(shape.toral, axes, c)));
    }
    return new LieTorus(List.copyOf(shape.toral), List.copyOf(shape.loops), components);
  }

  private static boolean isKept(Matrix<Cyclotomic> c, List<Rational> h) {
    List<Cyclotomic> vector = h.stream().map(Cyclotomic::of).toList();
    return c.apply(vector).equals(vector);
  }

  /** What is known before the adjoint representation. */
  private record Shape(List<List<Rational>> toral, List<List<Rational>> loops) {}

  private static Shape shape(CompactLieGroup<?> group) {
    if (group instanceof CompactProductLieGroup<?, ?> product) {
      return product(shape(product.first()), shape(product.second()), product);
    }
    Matcher family = FAMILY.matcher(group.name());
    if (!family.matches()) {
      throw new InvalidInput(
          "representation of " + group.name(),
          "a group without known maximal torus",
          "SO(n), O(n), SU(n), U(n), Sp(2n), Spin(3) or products of them",
          "");
    }
    int n = Integer.parseInt(family.group(2));
    return switch (family.group(1)) {
      case "SO" -> orthogonal(group.algebra(), n, 0);
      case "O" -> orthogonal(group.algebra(), n, 1);
      case "U" -> unitary(group.algebra(), n);
      case "Sp" -> symplectic(group.algebra(), n);
      default -> special(group.algebra());
    };
  }

  private static Shape product(Shape a, Shape b, CompactProductLieGroup<?, ?> group) {
    int left = group.first().algebra().dimension();
    int right = group.second().algebra().dimension();
    List<List<Rational>> toral = new ArrayList<>();
    List<List<Rational>> loops = new ArrayList<>();
    a.toral.forEach(h -> toral.add(padded(0, h, right)));
    b.toral.forEach(h -> toral.add(padded(left, h, 0)));
    a.loops.forEach(h -> loops.add(padded(0, h, right)));
    b.loops.forEach(h -> loops.add(padded(left, h, 0)));
    return new Shape(toral, loops);
  }

  private static List<Rational> padded(int before, List<Rational> middle, int after) {
    List<Rational> all = new ArrayList<>(Collections.nCopies(before, Rational.ZERO));
    all.addAll(middle);
    all.addAll(Collections.nCopies(after, Rational.ZERO));
    return List.copyOf(all);
  }

  /**
   * The turns of the planes (2, 3), (4, 5), … and, for even n, (1, n) last, so that c = diag(−1, 1,
   * …, 1) keeps all but the last; for SO(n) the planes (1, 2), (3, 4), …
   */
  private static Shape orthogonal(LieAlgebra algebra, int n, int reflections) {
    List<List<Rational>> toral = new ArrayList<>();
    for (int i = reflections; i + 1 < n; i += 2) {
      toral.add(turn(algebra, n, i, i + 1));
    }
    if (reflections == 1 && n % 2 == 0) {
      toral.add(turn(algebra, n, n - 1, 0));
    }
    List<List<Rational>> loops = n < 2 ? List.of() : List.of(toral.get(0));
    return new Shape(toral, loops);
  }

  private static List<Rational> turn(LieAlgebra algebra, int n, int i, int j) {
    Cyclotomic[][] rows = zeros(n);
    rows[j][i] = Cyclotomic.ONE;
    rows[i][j] = Cyclotomic.ONE.negate();
    return algebra.coordinates(Exact.of(rows)).orElseThrow();
  }

  private static Shape unitary(LieAlgebra algebra, int n) {
    List<List<Rational>> toral = new ArrayList<>();
    for (int a = 0; a < n; a++) {
      toral.add(diagonal(algebra, a, -1));
    }
    return new Shape(toral, List.of(toral.get(0)));
  }

  /** SU(n) and Spin(3): the differences i(E_aa − E_nn). */
  private static Shape special(LieAlgebra algebra) {
    int n = algebra.size();
    List<List<Rational>> toral = new ArrayList<>();
    for (int a = 0; a + 1 < n; a++) {
      toral.add(diagonal(algebra, a, n - 1));
    }
    return new Shape(toral, List.of());
  }

  private static Shape symplectic(LieAlgebra algebra, int size) {
    List<List<Rational>> toral = new ArrayList<>();
    for (int a = 0; a < size; a += 2) {
      toral.add(diagonal(algebra, a, a + 1));
    }
    return new Shape(toral, List.of());
  }

  /** i(E_aa − E_bb), without the second term for b &lt; 0. */
  private static List<Rational> diagonal(LieAlgebra algebra, int a, int b) {
    Cyclotomic[][] rows = zeros(algebra.size());
    rows[a][a] = Cyclotomic.I;
    if (b >= 0) {
      rows[b][b] = Cyclotomic.I.negate();
    }
    return algebra.coordinates(Exact.of(rows)).orElseThrow();
  }

  private static Cyclotomic[][] zeros(int n) {
    Cyclotomic[][] rows = new Cyclotomic[n][n];
    for (Cyclotomic[] row : rows) {
      Arrays.fill(row, Cyclotomic.ZERO);
    }
    return rows;
  }

  /** The adjoint representation, from structure constants and exact component elements. */
  private static final class AdjointAction {
    private final LieAlgebra algebra;
    private final List<Matrix<Cyclotomic>> signs;

    AdjointAction(CompactLieGroup<?> group) {
      this.algebra = group.algebra();
      this.signs = componentMatrices(group).stream().map(c -> adjoint(algebra, c)).toList();
    }

    /** The action of a product of component generators, given by a bit mask. */
    Matrix<Cyclotomic> ofProduct(int mask) {
      Matrix<Cyclotomic> c = Exact.identity(algebra.dimension());
      for (int k = 0; k < signs.size(); k++) {
        c = (mask >> k & 1) == 0 ? c : c.multiply(signs.get(k));
      }
      return c;
    }

    Map<List<Integer>, Long> density(
        List<List<Rational>> toral, List<Integer> axes, Matrix<Cyclotomic> c) {
      List<Matrix<Cyclotomic>> h = axes.stream().map(i -> ad(toral.get(i))).toList();
      List<SortedMap<List<Integer>, Long>> spectrum =
          Laurent.weights(h, List.of(c), algebra.dimension());
      Map<List<Integer>, Long> sizes = spectrum.get(0);
      Map<List<Integer>, Long> traces = spectrum.get(1);
      Map<List<Integer>, Long> density = Laurent.constant(axes.size(), 1);
      for (Map.Entry<List<Integer>, Long> weight : sizes.entrySet()) {
        List<Integer> w = weight.getKey();
        if (Laurent.isPositive(w)) {
          long trace = traces.getOrDefault(w, 0L);
          long plus = (weight.getValue() + trace) / 2;
          for (long k = 0; k < weight.getValue(); k++) {
            density = Laurent.times(density, Laurent.binomial(w, k < plus ? -1 : 1));
          }
        }
      }
      return density;
    }

    private Matrix<Cyclotomic> ad(List<Rational> x) {
      int d = algebra.dimension();
      Cyclotomic[][] rows = zeros(d);
      for (int i = 0; i < d; i++) {
        for (int j = 0; j < d && !x.get(i).isZero(); j++) {
          for (Map.Entry<Integer, Rational> c : algebra.bracket(i, j).entrySet()) {
            Cyclotomic value = Cyclotomic.of(c.getValue().multiply(x.get(i)));
            rows[c.getKey()][j] = rows[c.getKey()][j].add(value);
          }
        }
      }
      return Exact.of(rows);
    }
  }

  /** The exact defining matrices of the component generators, in the order of the generators. */
  static <G> List<Matrix<Cyclotomic>> componentMatrices(CompactLieGroup<G> group) {
    List<Matrix<Cyclotomic>> matrices = new ArrayList<>();
    for (Generator<G> generator : group.topologicalGenerators()) {
      if (generator instanceof Generator.Element<G> element) {
        var m = group.toMatrix(element.element());
        // the entries are 0 and ±1, which float64 has exactly
        matrices.add(
            Matrix.of(
                Cyclotomics.FIELD, m.rows(), m.rows(), (i, j) -> Cyclotomic.of((long) m.re(i, j))));
      }
    }
    return matrices;
  }

  /** The defining matrices of all topological generators. */
  static <G> List<Matrix<Cyclotomic>> definingMatrices(CompactLieGroup<G> group) {
    List<Matrix<Cyclotomic>> matrices = new ArrayList<>();
    List<Matrix<Cyclotomic>> elements = componentMatrices(group);
    int next = 0;
    for (Generator<G> generator : group.topologicalGenerators()) {
      matrices.add(
          generator instanceof Generator.Infinitesimal<G> x
              ? group.algebra().basis().get(x.index())
              : elements.get(next++));
    }
    return matrices;
  }

  /** Column k holds the coordinates of cEₖc⁻¹, where c² = 1. */
  static Matrix<Cyclotomic> adjoint(LieAlgebra algebra, Matrix<Cyclotomic> c) {
    List<List<Rational>> columns =
        algebra.basis().stream()
            .map(e -> algebra.coordinates(c.multiply(e).multiply(c)).orElseThrow())
            .toList();
    int d = algebra.dimension();
    return Matrix.of(Cyclotomics.FIELD, d, d, (i, j) -> Cyclotomic.of(columns.get(j).get(i)));
  }
}
