package org.intertwiner.algebra.laws;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.lie.LieAlgebra;
import org.intertwiner.algebra.lie.LieGroup;
import org.intertwiner.algebra.lie.numeric.ComplexMatrix;
import org.intertwiner.algebra.lie.numeric.MatrixExponential;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.algebra.ring.Rational;

/**
 * What a Lie group promises: its exponential map, its adjoint action, its algebra, its components
 * and its distance belong together.
 *
 * <p><em>Accuracy:</em> samples are bounded (coordinates within 1, boosts of rapidity at most 1),
 * so that every matrix that occurs has entries below e⁴ and a few dozen roundings cannot exceed
 * {@value #TOLERANCE} relative to the norms; a wrong sign or factor misses by the size of the
 * sample. The laws of the algebra are exact.
 *
 * <p>Example: {@code LieGroupLaws.of(LieGroups.specialOrthogonal(3))}.
 */
public final class LieGroupLaws {
  /** Largest relative error that rounding explains in these laws. */
  public static final double TOLERANCE = 0x1p-34;

  private static final double RAPIDITY = 1;

  private LieGroupLaws() {}

  /** A sample: three elements of any components and three vectors of coordinates. */
  private record Sample<G>(List<G> elements, List<double[]> vectors) {
    G element(int k) {
      return elements.get(k);
    }

    double[] vector(int k) {
      return vectors.get(k);
    }

    @Override
    public String toString() {
      return elements + ", " + vectors.stream().map(Arrays::toString).toList();
    }
  }

  /**
   * The laws of a Lie group, as a list to be checked by any runner.
   *
   * @param <G> the elements
   * @param group the group
   * @return the laws
   */
  public static <G> List<Law<?>> of(LieGroup<G> group) {
    Sampler<Sample<G>> sampler = sampler(group);
    List<Law<?>> laws = new ArrayList<>();
    GroupLaws.of(group, elements(group)).forEach(laws::add);
    add(laws, "exp is a one-parameter group", sampler, s -> oneParameter(group, s));
    add(laws, "exp is the matrix exponential", sampler, s -> isMatrixExponential(group, s));
    add(laws, "log after exp near 0", sampler, s -> logAfterExp(group, s));
    add(laws, "exp after log", sampler, s -> expAfterLog(group, s));
    add(laws, "Ad is a homomorphism", sampler, s -> adjointHomomorphism(group, s));
    add(laws, "Ad exp = exp ad", sampler, s -> adjointOfExp(group, s));
    add(laws, "bracket of matrices", sampler, s -> bracketOfMatrices(group, s));
    add(laws, "Ad preserves the bracket", sampler, s -> adjointBracket(group, s));
    add(laws, "components multiply", sampler, s -> componentsMultiply(group, s));
    add(laws, "matrices multiply and belong", sampler, s -> matricesBelong(group, s));
    add(laws, "distance is an invariant metric", sampler, s -> metric(group, s));
    laws.addAll(ofAlgebra(group.algebra()));
    return List.copyOf(laws);
  }

  private static <T> void add(
      List<Law<?>> laws, String name, Sampler<T> sampler, Predicate<T> holds) {
    laws.add(new Law<>(name, sampler, holds, Object::toString));
  }

  /**
   * The exact laws of a Lie algebra on triples of basis elements: antisymmetry, Jacobi's identity
   * and the invariance of the Killing form.
   *
   * @param algebra the algebra
   * @return the laws
   */
  public static List<Law<?>> ofAlgebra(LieAlgebra algebra) {
    if (algebra.dimension() == 0) {
      return List.of();
    }
    Sampler<List<Integer>> triples =
        Sampler.<Integer>of(
                r -> r.nextInt(algebra.dimension()), k -> k > 0 ? List.of(0) : List.of())
            .tuples(3);
    List<Law<?>> laws = new ArrayList<>();
    add(laws, "antisymmetry", triples, t -> antisymmetric(algebra, t));
    add(laws, "Jacobi", triples, t -> jacobi(algebra, t));
    add(laws, "the Killing form is invariant", triples, t -> killing(algebra, t));
    return List.copyOf(laws);
  }

  private static <G> Sampler<G> elements(LieGroup<G> group) {
    return Sampler.of(
        random -> group.sample(random, RAPIDITY),
        g -> group.areEqual(g, group.identity()) ? List.of() : List.of(group.identity()));
  }

  private static <G> Sampler<Sample<G>> sampler(LieGroup<G> group) {
    return random -> {
      List<G> elements = new ArrayList<>();
      List<double[]> vectors = new ArrayList<>();
      for (int k = 0; k < 3; k++) {
        elements.add(group.sample(random, RAPIDITY));
        vectors.add(vector(group.dimension(), random));
      }
      return new Sample<>(elements, vectors);
    };
  }

  /** Coordinates in the unit ball, half of the time much smaller. */
  private static double[] vector(int dimension, RandomGenerator random) {
    double[] v = new double[dimension];
    double norm = 0;
    for (int k = 0; k < dimension; k++) {
      v[k] = random.nextGaussian();
      norm = Math.hypot(norm, v[k]);
    }
    double size = random.nextBoolean() ? random.nextDouble() : Math.pow(2, -random.nextInt(20));
    for (int k = 0; k < dimension; k++) {
      v[k] *= size / norm;
    }
    return v;
  }

  private static double[] scaled(double[] v, double factor) {
    return Arrays.stream(v).map(x -> factor * x).toArray();
  }

  private static double largest(double[] v) {
    return Arrays.stream(v).map(Math::abs).max().orElse(0);
  }

  private static boolean near(double[] a, double[] b, double scale) {
    double worst = 0;
    for (int k = 0; k < a.length; k++) {
      worst = Math.max(worst, Math.abs(a[k] - b[k]));
    }
    return a.length == b.length && worst <= TOLERANCE * scale;
  }

  private static boolean near(ComplexMatrix a, ComplexMatrix b) {
    double scale = Math.max(1, Math.max(a.maxAbs(), b.maxAbs()));
    return a.subtract(b).maxAbs() <= TOLERANCE * scale;
  }

  private static boolean near(DenseMatrix a, DenseMatrix b) {
    return near(ComplexMatrix.from(a), ComplexMatrix.from(b));
  }

  private static <G> boolean oneParameter(LieGroup<G> group, Sample<G> s) {
    double[] x = s.vector(0);
    G left = group.multiply(group.exp(scaled(x, 0.75)), group.exp(scaled(x, -0.375)));
    return group.areEqual(left, group.exp(scaled(x, 0.375)))
        && group.areEqual(group.exp(new double[x.length]), group.identity())
        && group.areEqual(group.exp(scaled(x, -1)), group.inverse(group.exp(x)));
  }

  private static <G> boolean isMatrixExponential(LieGroup<G> group, Sample<G> s) {
    ComplexMatrix matrix = group.algebra().matrix(s.vector(0));
    return near(group.toMatrix(group.exp(s.vector(0))), MatrixExponential.of(matrix));
  }

  private static <G> boolean logAfterExp(LieGroup<G> group, Sample<G> s) {
    double[] x = scaled(s.vector(0), 0.5);
    return near(group.log(group.exp(x)), x, Math.max(largest(x), 0x1p-12));
  }

  private static <G> boolean expAfterLog(LieGroup<G> group, Sample<G> s) {
    if (!group.isCompact()) {
      G g = group.exp(s.vector(0));
      return group.areEqual(group.exp(group.log(g)), g);
    }
    G representative = group.components().get(group.component(s.element(0))).representative();
    G g = group.multiply(group.inverse(representative), s.element(0));
    return near(group.toMatrix(group.exp(group.log(g))), group.toMatrix(g));
  }

  private static <G> boolean adjointHomomorphism(LieGroup<G> group, Sample<G> s) {
    DenseMatrix product = group.adjoint(group.multiply(s.element(0), s.element(1)));
    return near(product, group.adjoint(s.element(0)).multiply(group.adjoint(s.element(1))));
  }

  private static <G> boolean adjointOfExp(LieGroup<G> group, Sample<G> s) {
    ComplexMatrix ad = ComplexMatrix.from(group.ad(s.vector(0)));
    ComplexMatrix adjoint = ComplexMatrix.from(group.adjoint(group.exp(s.vector(0))));
    return near(adjoint, MatrixExponential.of(ad));
  }

  private static <G> boolean bracketOfMatrices(LieGroup<G> group, Sample<G> s) {
    LieAlgebra algebra = group.algebra();
    ComplexMatrix x = algebra.matrix(s.vector(0));
    ComplexMatrix y = algebra.matrix(s.vector(1));
    ComplexMatrix commutator = x.multiply(y).subtract(y.multiply(x));
    return near(algebra.matrix(algebra.bracket(s.vector(0), s.vector(1))), commutator);
  }

  private static <G> boolean adjointBracket(LieGroup<G> group, Sample<G> s) {
    LieAlgebra algebra = group.algebra();
    DenseMatrix g = group.adjoint(s.element(0));
    double[] left = g.apply(algebra.bracket(s.vector(0), s.vector(1)));
    double[] right = algebra.bracket(g.apply(s.vector(0)), g.apply(s.vector(1)));
    double size = Math.max(1, g.maxAbs());
    return near(left, right, size * size * Math.max(1, left.length));
  }

  private static <G> boolean componentsMultiply(LieGroup<G> group, Sample<G> s) {
    G a = s.element(0);
    G b = s.element(1);
    var components = group.components();
    G representatives =
        group.multiply(
            components.get(group.component(a)).representative(),
            components.get(group.component(b)).representative());
    G moved = group.multiply(a, group.exp(s.vector(0)));
    return group.component(group.multiply(a, b)) == group.component(representatives)
        && group.component(group.exp(s.vector(0))) == 0
        && group.component(moved) == group.component(a);
  }

  private static <G> boolean matricesBelong(LieGroup<G> group, Sample<G> s) {
    G product = group.multiply(s.element(0), s.element(1));
    ComplexMatrix matrix = group.toMatrix(product);
    double scale = Math.max(1, matrix.maxAbs());
    return near(matrix, group.toMatrix(s.element(0)).multiply(group.toMatrix(s.element(1))))
        && group.defect(matrix) <= TOLERANCE * scale * scale
        && group.areEqual(group.from(matrix), product)
        && group.areEqual(group.project(matrix), product);
  }

  private static <G> boolean metric(LieGroup<G> group, Sample<G> s) {
    G a = s.element(0);
    G b = group.multiply(a, group.exp(s.vector(0)));
    G c = group.multiply(b, group.exp(s.vector(1)));
    G g = s.element(1);
    double ab = group.distance(a, b);
    double slack = 0x1p-24 * Math.max(1, ab);
    boolean leftInvariant =
        Math.abs(group.distance(group.multiply(g, a), group.multiply(g, b)) - ab) <= slack;
    boolean rightInvariant =
        !group.isCompact()
            || Math.abs(group.distance(group.multiply(a, g), group.multiply(b, g)) - ab) <= slack;
    return leftInvariant
        && rightInvariant
        && Math.abs(group.distance(b, a) - ab) <= slack
        && group.distance(a, a) <= slack
        && group.distance(a, c) <= ab + group.distance(b, c) + slack;
  }

  private static boolean antisymmetric(LieAlgebra algebra, List<Integer> t) {
    Rational c = algebra.structureConstant(t.get(0), t.get(1), t.get(2));
    return c.equals(algebra.structureConstant(t.get(1), t.get(0), t.get(2)).negate());
  }

  private static boolean jacobi(LieAlgebra algebra, List<Integer> t) {
    Rational[] sum = new Rational[algebra.dimension()];
    Arrays.fill(sum, Rational.ZERO);
    for (int turn = 0; turn < 3; turn++) {
      int i = t.get(turn);
      int j = t.get((turn + 1) % 3);
      int k = t.get((turn + 2) % 3);
      algebra
          .bracket(j, k)
          .forEach(
              (l, c) ->
                  algebra.bracket(i, l).forEach((m, d) -> sum[m] = sum[m].add(c.multiply(d))));
    }
    return Arrays.stream(sum).allMatch(Rational::isZero);
  }

  /** K([X, Y], Z) = K(X, [Y, Z]), from the structure constants alone. */
  private static boolean killing(LieAlgebra algebra, List<Integer> t) {
    return form(algebra, t.get(0), t.get(1), t.get(2))
        .equals(form(algebra, t.get(1), t.get(2), t.get(0)));
  }

  private static Rational form(LieAlgebra algebra, int x, int y, int z) {
    Rational sum = Rational.ZERO;
    for (var c : algebra.bracket(x, y).entrySet()) {
      sum = sum.add(c.getValue().multiply(trace(algebra, c.getKey(), z)));
    }
    return sum;
  }

  private static Rational trace(LieAlgebra algebra, int x, int y) {
    Rational sum = Rational.ZERO;
    for (int k = 0; k < algebra.dimension(); k++) {
      for (var c : algebra.bracket(y, k).entrySet()) {
        sum = sum.add(c.getValue().multiply(algebra.structureConstant(x, c.getKey(), k)));
      }
    }
    return sum;
  }
}
