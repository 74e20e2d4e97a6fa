package org.intertwiner.verify;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.random.RandomGeneratorFactory;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.Refusal;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.verify.Witness.Contrast;
import org.intertwiner.verify.action.NumericMap;
import org.intertwiner.verify.action.Space;
import org.intertwiner.verify.statistics.ErrorSummary;
import org.intertwiner.verify.tolerance.ErrorMetric;
import org.intertwiner.verify.tolerance.NoiseFloor;
import org.intertwiner.verify.tolerance.NoiseProbe;
import org.intertwiner.verify.tolerance.Precision;
import org.intertwiner.verify.tolerance.Tolerance;

/**
 * A light check of f(g·x) = g·f(x) for one element at one input, for tests that choose both
 * themselves; an immutable description.
 *
 * <pre>{@code
 * EquivarianceAt.of("forces", Spaces.doubles(), Spaces.doubles(), this::forces)
 *     .under(rotation).at(positions).assertHolds();
 * }</pre>
 *
 * <p>The accepted error is a multiple of the noise floor measured at x and at g·x, or {@linkplain
 * #tolerance declared}. A pass says nothing about other elements and inputs: the verdict is TESTED
 * without a statistical claim. What cannot be told from noise, is not finite on either side, or
 * differs between two evaluations is INCONCLUSIVE.
 *
 * <p><b>Complexity</b>: about 50 evaluations of the map, nearly all of them for the noise floor.
 *
 * @param <X> the inputs
 * @param <Y> the outputs
 */
public final class EquivarianceAt<X, Y> {
  private static final int PERTURBATIONS = 16;
  private static final double UNSTABLE = 0.1;
  private static final long NOISE_SEED = 0x5EEDL;

  private final String name;
  private final Space<X> source;
  private final Space<Y> target;
  private final Function<? super X, ? extends Y> function;
  private final Optional<Move<X, Y>> move;
  private final Optional<Supplier<X>> input;
  private final Tolerance tolerance;
  private final ErrorMetric metric;

  /** What a group element does to inputs and outputs. */
  private record Move<X, Y>(
      String element, UnaryOperator<X> inputs, UnaryOperator<Y> outputs, boolean decides) {}

  private EquivarianceAt(
      String name,
      Space<X> source,
      Space<Y> target,
      Function<? super X, ? extends Y> function,
      Optional<Move<X, Y>> move,
      Optional<Supplier<X>> input,
      Tolerance tolerance,
      ErrorMetric metric) {
    this.name = name;
    this.source = source;
    this.target = target;
    this.function = function;
    this.move = move;
    this.input = input;
    this.tolerance = tolerance;
    this.metric = metric;
  }

  /**
   * Starts the description of a check.
   *
   * @param <X> the inputs
   * @param <Y> the outputs
   * @param name what messages call the map
   * @param source how inputs are read as numbers
   * @param target how outputs are read as numbers
   * @param function the map
   * @return a check with a tolerance from the noise floor
   */
  public static <X, Y> EquivarianceAt<X, Y> of(
      String name, Space<X> source, Space<Y> target, Function<? super X, ? extends Y> function) {
    return new EquivarianceAt<>(
        name,
        source,
        target,
        function,
        Optional.empty(),
        Optional.empty(),
        Tolerance.fromNoise(),
        ErrorMetric.L2);
  }

  /**
   * A check of a map that brings its actions.
   *
   * @param <G> the group elements
   * @param <X> the inputs
   * @param <Y> the outputs
   * @param map the map
   * @param g the group element; one that acts by interpolation decides nothing unless a tolerance
   *     is declared
   * @return a check that lacks only its input
   */
  public static <G, X, Y> EquivarianceAt<X, Y> of(NumericMap<G, X, Y> map, G g) {
    boolean decides =
        map.source().discretisation(g).coarser(map.target().discretisation(g)).decides();
    String words = map.source().describe(g).orElseGet(() -> word(g));
    return of(map.name(), map.source().space(), map.target().space(), map)
        .moved(
            new Move<>(words, x -> map.source().act(g, x), y -> map.target().act(g, y), decides));
  }

  /** Matrices and arrays in full. */
  private static String word(Object g) {
    return g instanceof double[][] rows ? Arrays.deepToString(rows) : String.valueOf(g);
  }

  private EquivarianceAt<X, Y> moved(Move<X, Y> other) {
    return new EquivarianceAt<>(
        name, source, target, function, Optional.of(other), input, tolerance, metric);
  }

  /**
   * The element, as what it does.
   *
   * @param element its name, for messages
   * @param inputs x ↦ g·x
   * @param outputs y ↦ g·y; the identity for an invariant map
   * @return a copy
   */
  public EquivarianceAt<X, Y> under(
      String element, UnaryOperator<X> inputs, UnaryOperator<Y> outputs) {
    return moved(new Move<>(element, inputs, outputs, true));
  }

  /**
   * The element, as a matrix that moves vectors: the numbers of inputs and outputs are read as
   * vectors of length d, one after the other.
   *
   * @param matrix R, of size d × d
   * @return a copy whose sides are f(R·x) and R·f(x)
   * @throws InvalidInput if the matrix is not square; when the check runs, if numbers do not come
   *     in multiples of d
   */
  public EquivarianceAt<X, Y> under(double[][] matrix) {
    DenseMatrix r = square(matrix);
    return under(word(matrix), x -> rotated(source, r, x), y -> rotated(target, r, y));
  }

  /**
   * The element, as a matrix that moves the vectors of the input and leaves the output alone.
   *
   * @param matrix R, of size d × d
   * @return a copy whose sides are f(R·x) and f(x)
   * @throws InvalidInput as {@link #under(double[][])}
   */
  public EquivarianceAt<X, Y> invariantUnder(double[][] matrix) {
    DenseMatrix r = square(matrix);
    return under(word(matrix), x -> rotated(source, r, x), UnaryOperator.identity());
  }

  private static DenseMatrix square(double[][] matrix) {
    DenseMatrix r = DenseMatrix.from(matrix);
    if (r.rows() != r.columns()) {
      throw new InvalidInput(
          "matrix of a group element", r.rows() + " × " + r.columns(), "a square matrix", "");
    }
    return r;
  }

  private static <Z> Z rotated(Space<Z> space, DenseMatrix r, Z z) {
    double[] numbers = space.coordinates(z);
    int d = r.rows();
    if (numbers.length % d != 0) {
      throw new InvalidInput(
          "numbers that a matrix moves",
          Integer.toString(numbers.length),
          "a multiple of " + d,
          "give what the element does with under(name, inputs, outputs)");
    }
    double[] out = new double[numbers.length];
    for (int at = 0; at < out.length; at += d) {
      double[] image = r.apply(Arrays.copyOfRange(numbers, at, at + d));
      System.arraycopy(image, 0, out, at, d);
    }
    return space.with(z, out);
  }

  /**
   * The input.
   *
   * @param x the input; copied before every evaluation
   * @return a copy
   */
  public EquivarianceAt<X, Y> at(X x) {
    double[] numbers = source.coordinates(x);
    return new EquivarianceAt<>(
        name,
        source,
        target,
        function,
        move,
        Optional.of(() -> source.with(x, numbers)),
        tolerance,
        metric);
  }

  /**
   * Which error is accepted.
   *
   * @param accepted a multiple of the noise floor, or a declared number with a reason
   * @return a copy
   */
  public EquivarianceAt<X, Y> tolerance(Tolerance accepted) {
    return new EquivarianceAt<>(name, source, target, function, move, input, accepted, metric);
  }

  /**
   * How the two sides are compared.
   *
   * @param relative the relative error
   * @return a copy
   */
  public EquivarianceAt<X, Y> metric(ErrorMetric relative) {
    return new EquivarianceAt<>(name, source, target, function, move, input, tolerance, relative);
  }

  /**
   * Runs the check and fails unless the claim holds here.
   *
   * @throws AssertionError with the finding as text if it does not hold or nothing could be
   *     concluded
   * @throws InvalidInput as {@link #check()}
   */
  public void assertHolds() {
    Check check = check();
    if (!check.verdict().holds()) {
      throw new AssertionError(
          new Report("equivariance of '" + name + "'", "one element", List.of(check), List.of(), 0)
              .withTolerance(tolerance)
              .toText());
    }
  }

  /**
   * Runs the check.
   *
   * @return TESTED without a statistical claim, REFUTED or INCONCLUSIVE
   * @throws InvalidInput if the element or the input is missing, or shapes do not fit
   */
  public Check check() {
    Move<X, Y> g = move.orElseThrow(() -> missing("group element", "call under(…) before check()"));
    Supplier<X> x = input.orElseThrow(() -> missing("input", "call at(x) before check()"));
    try {
      return run(g, x);
    } catch (Refusal refusal) {
      throw refusal;
    } catch (RuntimeException e) {
      return inconclusive("the map threw " + e);
    }
  }

  private InvalidInput missing(String what, String hint) {
    return new InvalidInput(what + " of the check of '" + name + "'", "none", "one", hint);
  }

  private Check run(Move<X, Y> g, Supplier<X> x) {
    Supplier<X> moved = () -> g.inputs().apply(x.get());
    double[] left = target.coordinates(function.apply(moved.get()));
    Y y = function.apply(x.get());
    double[] plain = target.coordinates(y);
    if (!Arrays.equals(plain, target.coordinates(function.apply(x.get())))) {
      return inconclusive("two evaluations at one input differ: the map is not deterministic");
    }
    double[] right = target.coordinates(g.outputs().apply(y));
    if (left.length != right.length) {
      throw new InvalidInput(
          "number of values that '" + name + "' returned",
          left.length + " at g·x and " + right.length + " at x",
          "equally many",
          "the shape of the output must not depend on the group element");
    }
    boolean finite = isFinite(left);
    if (finite != isFinite(plain)) {
      String cause = "one of f(g·x) and f(x) is finite, the other is not";
      return refuted(g, x, 1 / 0.0, floor(), cause, List.of());
    }
    if (!finite) {
      return inconclusive("neither f(g·x) nor f(x) is finite");
    }
    return judged(g, x, moved, left, right);
  }

  private Check judged(
      Move<X, Y> g, Supplier<X> x, Supplier<X> moved, double[] left, double[] right) {
    double residual = metric.relative(left, right);
    boolean declared = tolerance instanceof Tolerance.Declared;
    if (!declared && !g.decides()) {
      return inconclusive("the element acts by interpolation; declare a tolerance");
    }
    NoiseFloor floor = measured(x).join(measured(moved));
    double accepted = tolerance.accepted(floor);
    if (residual > accepted) {
      return refuted(g, x, residual, floor, "", Contrasts.of(target, left, right));
    }
    if (!declared && accepted > UNSTABLE) {
      return inconclusive("the map is as sensitive as noise at this input");
    }
    return check(new Verdict.Tested(1, 1, 0.05), ErrorSummary.of(residual), floor);
  }

  private NoiseFloor measured(Supplier<X> x) {
    Precision declared = source.precision().coarser(target.precision());
    return new NoiseProbe(declared, metric, PERTURBATIONS)
        .measure(
            numbers -> numbers(x, numbers),
            source.coordinates(x.get()),
            RandomGeneratorFactory.of("L64X128MixRandom").create(NOISE_SEED));
  }

  private double[] numbers(Supplier<X> form, double[] at) {
    return target.coordinates(function.apply(source.with(form.get(), at)));
  }

  private NoiseFloor floor() {
    return NoiseFloor.atRoundoff(source.precision());
  }

  private Check refuted(
      Move<X, Y> g,
      Supplier<X> x,
      double residual,
      NoiseFloor floor,
      String cause,
      List<Contrast> contrasts) {
    Witness witness =
        new Witness(
            g.element(),
            g.element(),
            0,
            words(source.coordinates(x.get())),
            residual,
            Optional.empty(),
            floor.relative(),
            Optional.of(cause).filter(c -> !c.isEmpty()),
            Optional.empty(),
            contrasts);
    return check(new Verdict.Refuted(witness), ErrorSummary.of(residual), floor);
  }

  private String words(double[] x) {
    int[] alive = java.util.stream.IntStream.range(0, x.length).filter(i -> x[i] != 0).toArray();
    if (alive.length == 0) {
      return "zero";
    }
    if (alive.length > 6) {
      return alive.length + " of " + x.length + " numbers are not zero";
    }
    return String.join(
        "; ",
        Arrays.stream(alive)
            .mapToObj(i -> String.format(Locale.ROOT, "%.6g at %s", x[i], source.place(i)))
            .toList());
  }

  private Check inconclusive(String reason) {
    return check(new Verdict.Inconclusive(reason), ErrorSummary.EMPTY, floor());
  }

  private Check check(Verdict verdict, ErrorSummary errors, NoiseFloor floor) {
    return new Check("one element, one input", verdict, metric.title(), errors, floor);
  }

  private static boolean isFinite(double[] v) {
    return Arrays.stream(v).allMatch(Double::isFinite);
  }
}
