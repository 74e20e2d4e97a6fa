package org.intertwiner.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Generator;
import org.intertwiner.verify.Settings.Sample;
import org.intertwiner.verify.action.DataAction;
import org.intertwiner.verify.action.Discretisation;
import org.intertwiner.verify.action.Space;
import org.intertwiner.verify.statistics.ErrorSummary;
import org.intertwiner.verify.tolerance.NoiseFloor;
import org.intertwiner.verify.tolerance.RoundingBound;

/**
 * Certifies a float map that is declared linear: on a basis, for generators, with a bound for the
 * whole group.
 *
 * <p>Let R_s = M ρ(s) − ρ'(s) M be the commutator with a generator s and κ ≥ 1 a bound of the norms
 * of all ρ(s), ρ'(s). Then ‖M ρ(g) − ρ'(g) M‖ ≤ k κᵏ⁻¹ max ‖R_s‖ for every word g of length k. For
 * the identity component of a compact Lie group see {@link AlgebraBound}.
 */
final class LinearCheck<G, X, Y> {
  private static final long MAX_ENTRIES = 1L << 26;
  private static final int LINEARITY_TRIALS = 4;

  private final Settings<G, X, Y> settings;
  private final Evaluator<G, X, Y> evaluator;
  private final NoiseFloor floor;
  private final Elements<G> elements;
  private final Space<X> inputs;
  private final Space<Y> outputs;
  private final X form;
  private final int n;
  private double[][] column = new double[0][];
  private double unit;

  LinearCheck(Settings<G, X, Y> settings, Evaluator<G, X, Y> evaluator, NoiseFloor floor) {
    this.settings = settings;
    this.evaluator = evaluator;
    this.floor = floor;
    this.elements = new Elements<>(settings.symmetry());
    this.inputs = evaluator.source().space();
    this.outputs = evaluator.target().space();
    Sample<G, X> sample = settings.independent(settings.token(ReplayToken.Budget.INDEPENDENT, 0));
    this.form = sample.form();
    this.n = sample.x().length;
  }

  /** A generator, acting or as a derivative. */
  private record Letter<G>(String name, Optional<G> element, int number) {}

  /** The check; empty where the method does not apply. */
  Optional<Check> run() {
    Optional<List<Letter<G>>> letters = letters();
    if (letters.isEmpty()) {
      return Optional.empty();
    }
    double[] zero = evaluator.numbers(form, new double[n]);
    if ((long) n * zero.length > MAX_ENTRIES) {
      return Optional.empty();
    }
    Optional<String> bad = notLinear(zero);
    if (bad.isPresent()) {
      return Optional.of(check(new Verdict.Inconclusive(bad.get()), ErrorSummary.EMPTY));
    }
    column = new double[n][];
    for (int j = 0; j < n; j++) {
      column[j] = evaluator.numbers(form, basis(j));
    }
    unit = Arrays.stream(column).mapToDouble(LinearCheck::norm).max().orElse(0);
    return Optional.of(commutators(letters.get()));
  }

  private Optional<List<Letter<G>>> letters() {
    List<Letter<G>> out = new ArrayList<>();
    var generators = settings.symmetry().generators();
    int infinitesimal = 0;
    for (int k = 0; k < generators.size(); k++) {
      if (generators.get(k) instanceof Generator.Element<G> element) {
        if (!exact(element.element())) {
          return Optional.empty();
        }
        out.add(new Letter<>(element.name(), Optional.of(element.element()), k));
      } else if (generators.get(k) instanceof Generator.Infinitesimal<G> derivative) {
        X zero = inputs.with(form, new double[n]);
        Y image = evaluator.value(form, new double[n]);
        if (evaluator.source().derivative(k, zero).isEmpty()
            || evaluator.target().derivative(k, image).isEmpty()
            || (++infinitesimal > 1 && elements.lie().isEmpty())) {
          return Optional.empty();
        }
        out.add(new Letter<>(derivative.name(), Optional.empty(), k));
      }
    }
    return Optional.of(out);
  }

  private boolean exact(G g) {
    return evaluator
        .source()
        .discretisation(g)
        .coarser(evaluator.target().discretisation(g))
        .equals(Discretisation.exact());
  }

  private double[] basis(int j) {
    double[] e = new double[n];
    e[j] = 1;
    return e;
  }

  private Optional<String> notLinear(double[] zero) {
    if (!Arrays.stream(zero).allMatch(v -> v == 0)) {
      return Optional.of("declared linear, but f(0) is not zero");
    }
    double accepted = settings.tolerance().accepted(floor);
    for (int k = 0; k < LINEARITY_TRIALS; k++) {
      double[] a = settings.independent(settings.token(ReplayToken.Budget.INDEPENDENT, 2 * k)).x();
      double[] b =
          settings.independent(settings.token(ReplayToken.Budget.INDEPENDENT, 2 * k + 1)).x();
      double[] combined = new double[n];
      for (int i = 0; i < n; i++) {
        combined[i] = 2 * a[i] - 0.5 * b[i];
      }
      combined = inputs.coordinates(inputs.with(form, combined));
      double[] fa = evaluator.numbers(form, a);
      double[] fb = evaluator.numbers(form, b);
      double[] together = evaluator.numbers(form, combined);
      double scale = 2 * norm(fa) + 0.5 * norm(fb);
      for (int i = 0; i < together.length; i++) {
        together[i] -= 2 * fa[i] - 0.5 * fb[i];
      }
      if (!(norm(together) <= 4 * accepted * scale)) {
        return Optional.of(
            String.format(
                Locale.ROOT,
                "declared linear, but f(2a − b/2) differs from 2f(a) − f(b)/2 by %.1e relative",
                norm(together) / scale));
      }
    }
    return Optional.empty();
  }

  private Check commutators(List<Letter<G>> letters) {
    double rounding = 2 * RoundingBound.gamma((long) n + column[0].length, floor.precision());
    double accepted = Math.min(rounding, settings.tolerance().accepted(floor)) * unit;
    double[] errors = new double[letters.size() * n];
    double[] size = new double[letters.size()];
    for (int k = 0; k < letters.size(); k++) {
      for (int j = 0; j < n; j++) {
        double error = norm(residual(letters.get(k), j));
        errors[k * n + j] = unit == 0 ? 0 : error / unit;
        if (!(error <= accepted)) {
          return refuted(letters.get(k), j, error);
        }
        size[k] = Math.hypot(size[k], error);
      }
    }
    return certified(letters, size, rounding * frobenius(), ErrorSummary.of(errors));
  }

  /** From the Frobenius norms of the commutators with the generators to the whole group. */
  private Check certified(
      List<Letter<G>> letters, double[] size, double rounding, ErrorSummary errors) {
    double worst = 0;
    double kappa = 1;
    List<AlgebraBound.Known> known = new ArrayList<>();
    for (int k = 0; k < letters.size(); k++) {
      Letter<G> letter = letters.get(k);
      if (letter.element().isPresent()) {
        worst = Math.max(worst, size[k]);
        double[] norms = norms(letter);
        kappa = Math.max(kappa, Math.max(norms[0], norms[1]));
      } else if (isSkew(letter)) {
        double[] norms = norms(letter);
        known.add(new AlgebraBound.Known(coordinates(letter), size[k], norms[0], norms[1]));
      } else {
        String reason = "the generator " + letter.name() + " is not skew-symmetric";
        return check(new Verdict.Inconclusive(reason), errors);
      }
    }
    OptionalDouble connected = connected(known);
    if (connected.isEmpty()) {
      String reason = "no bound of the exponential map is known for " + settings.symmetry().name();
      return check(new Verdict.Inconclusive(reason), errors);
    }
    int words = words(letters);
    double bound =
        Math.pow(kappa, words) * connected.getAsDouble()
            + words * Math.pow(kappa, Math.max(0, words - 1)) * worst
            + rounding;
    String statement =
        String.format(
            Locale.ROOT,
            "linear map checked on %d basis vectors and %d generators; words of length ≤ %d%s;"
                + " ‖f(g·x) − g·f(x)‖ ≤ %.1e ‖x‖ with ‖f‖ ≤ %.1e",
            n,
            letters.size(),
            words,
            known.isEmpty() ? "" : " and all of the identity component",
            bound,
            frobenius());
    return check(new Verdict.Certified(bound, statement), errors);
  }

  /** Over the identity component: 0 if there is no Lie algebra. */
  private OptionalDouble connected(List<AlgebraBound.Known> known) {
    if (known.isEmpty()) {
      return OptionalDouble.of(0);
    }
    return elements.lie().isPresent()
        ? AlgebraBound.of(elements.lie().get(), known)
        : OptionalDouble.of(Math.PI * known.get(0).residual()); // a circle of period 2π
  }

  private double[] coordinates(Letter<G> letter) {
    int index =
        ((Generator.Infinitesimal<G>) settings.symmetry().generators().get(letter.number()))
            .index();
    return elements
        .lie()
        .map(lie -> Elements.unit(lie.dimension(), index, 1))
        .orElse(new double[] {1});
  }

  private int words(List<Letter<G>> letters) {
    Optional<FiniteGroup<G>> finite = elements.finite();
    if (finite.isPresent()) {
      return finite.get().word((int) finite.get().order() - 1).length;
    }
    return (int) letters.stream().filter(l -> l.element().isPresent()).count();
  }

  private double[] residual(Letter<G> letter, int j) {
    X e = inputs.with(form, basis(j));
    Y image = outputs.with(evaluator.value(form, basis(j)), column[j]);
    X moved = act(evaluator.source(), letter, e);
    double[] left = evaluator.numbers(moved, inputs.coordinates(moved));
    double[] right = outputs.coordinates(act(evaluator.target(), letter, image));
    for (int i = 0; i < left.length; i++) {
      left[i] -= right[i];
    }
    return left;
  }

  private <Z> Z act(DataAction<G, Z> action, Letter<G> letter, Z z) {
    return letter.element().isPresent()
        ? action.act(letter.element().get(), z)
        : action.derivative(letter.number(), z).orElseThrow();
  }

  /** Bounds of the norms of ρ(s) and ρ'(s): the root of the largest row sum of |ρᵀρ|. */
  private double[] norms(Letter<G> letter) {
    int m = column[0].length;
    double in = gram(matrix(evaluator.source(), letter, form, n));
    Y output = evaluator.value(form, new double[n]);
    double out = gram(matrix(evaluator.target(), letter, output, m));
    return new double[] {Math.sqrt(in), Math.sqrt(out)};
  }

  /** The images of the basis vectors, without zeros: pairs of index and value. */
  private <Z> double[][] matrix(DataAction<G, Z> action, Letter<G> letter, Z shape, int size) {
    double[][] out = new double[size][];
    for (int j = 0; j < size; j++) {
      double[] e = new double[size];
      e[j] = 1;
      out[j] = action.space().coordinates(act(action, letter, action.space().with(shape, e)));
    }
    return out;
  }

  /** The largest row sum of |CᵀC| for the matrix of the given columns. */
  private static double gram(double[][] columns) {
    int size = columns.length;
    int rows = size == 0 ? 0 : columns[0].length;
    double[][] byRow = new double[rows][];
    int[][] index = new int[rows][];
    for (int i = 0; i < rows; i++) {
      int row = i;
      index[i] =
          java.util.stream.IntStream.range(0, size).filter(j -> columns[j][row] != 0).toArray();
      byRow[i] = Arrays.stream(index[i]).mapToDouble(j -> columns[j][row]).toArray();
    }
    double largest = 1;
    for (double[] c : columns) {
      double[] products = new double[size];
      for (int i = 0; i < rows; i++) {
        if (c[i] != 0) {
          for (int k = 0; k < index[i].length; k++) {
            products[index[i][k]] += c[i] * byRow[i][k];
          }
        }
      }
      largest = Math.max(largest, Arrays.stream(products).map(Math::abs).sum());
    }
    return largest;
  }

  private boolean isSkew(Letter<G> letter) {
    Y output = evaluator.value(form, new double[n]);
    return isSkew(matrix(evaluator.source(), letter, form, n))
        && isSkew(matrix(evaluator.target(), letter, output, column[0].length));
  }

  private boolean isSkew(double[][] columns) {
    double u = floor.precision().unitRoundoff();
    for (int i = 0; i < columns.length; i++) {
      for (int j = 0; j <= i; j++) {
        double scale = Math.max(1, Math.abs(columns[i][j]));
        if (Math.abs(columns[i][j] + columns[j][i]) > 4 * u * scale) {
          return false;
        }
      }
    }
    return true;
  }

  private double frobenius() {
    double sum = 0;
    for (double[] c : column) {
      double size = norm(c);
      sum += size * size;
    }
    return Math.sqrt(sum);
  }

  private Check refuted(Letter<G> letter, int j, double size) {
    String element =
        letter
            .element()
            .map(g -> elements.description(g, evaluator.source()))
            .orElse("the Lie algebra element " + letter.name());
    Witness witness =
        new Witness(
            element,
            element,
            0,
            "one-hot: 1 at " + inputs.place(j),
            unit == 0 ? Double.POSITIVE_INFINITY : size / unit,
            Optional.empty(),
            floor.relative(),
            Optional.empty(),
            Optional.empty());
    return check(
        new Verdict.Refuted(witness),
        unit == 0 ? ErrorSummary.EMPTY : ErrorSummary.of(size / unit));
  }

  private Check check(Verdict verdict, ErrorSummary errors) {
    return new Check(
        "a basis of the inputs under the generators",
        verdict,
        "commutator relative to the largest column",
        errors,
        floor);
  }

  private static double norm(double[] v) {
    return org.intertwiner.verify.tolerance.ErrorMetric.L2.norm(v);
  }
}
