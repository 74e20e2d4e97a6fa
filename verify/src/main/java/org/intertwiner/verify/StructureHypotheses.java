package org.intertwiner.verify;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.intertwiner.verify.Diagnosis.Case;
import org.intertwiner.verify.Diagnosis.Hypothesis;
import org.intertwiner.verify.Settings.Sample;
import org.intertwiner.verify.action.FieldShape;
import org.intertwiner.verify.action.Space;
import org.intertwiner.verify.action.symmetry.Translation;

/**
 * Mistakes that are seen by what a map does to other inputs: which numbers it reads, whether it is
 * linear, whether it commutes with shifts, which other order of components would be right.
 */
final class StructureHypotheses<G, X, Y> {
  private static final int CASES = 3;
  private static final int POINTS = 16;
  private static final int MOST_DEGREE = 4;
  private static final int MOST_READ = 256;

  /** The largest output for which all orders of 4 and 5 components are tried. */
  private static final int MOST_TURNED = 64;

  private static final double STEP = 5;
  private static final double LINEAR = 1e-12;
  private static final double STAIR = 0x1p-24;
  private static final double SMOOTH = 1e-11;
  private static final double COARSE_STEP = 0x1p-12;
  private static final double COARSE = 1e-5;

  private final Settings<G, X, Y> settings;
  private final Evaluator<G, X, Y> evaluator;
  private final double close;
  private Optional<Y> output = Optional.empty();
  private Optional<boolean[][]> read = Optional.empty();

  StructureHypotheses(Settings<G, X, Y> settings, Evaluator<G, X, Y> evaluator, double close) {
    this.settings = settings;
    this.evaluator = evaluator;
    this.close = close;
  }

  /** What is looked for after the mistakes that are seen by the outputs alone. */
  List<Hypothesis<G>> special() {
    return List.of(this::multiple, this::readsUnevenly, this::componentWise, this::centred);
  }

  /** What is said of a map that fails for all generators. */
  List<Hypothesis<G>> general() {
    return List.of(this::absolute, this::filter, this::weights, this::homogeneous);
  }

  private Sample<G, X> drawn(int index) {
    return settings.independent(settings.token(ReplayToken.Budget.INDEPENDENT, 200 + index));
  }

  /** An output, for its form. */
  private Y output() {
    if (output.isEmpty()) {
      Sample<G, X> sample = drawn(0);
      output = Optional.of(evaluator.value(sample.form(), sample.x()));
    }
    return output.get();
  }

  private boolean near(double[] a, double[] b) {
    return a.length == b.length && settings.metric().relative(a, b) <= close;
  }

  /**
   * A signed permutation P of components such that P∘f is equivariant; a turn of the plane, which
   * is as good a sign for the group's reflections, is left out.
   */
  Optional<String> orientation(List<Case<G>> cases) {
    int n = cases.get(0).left().length;
    Optional<FieldShape> shape = evaluator.target().space().fieldShape();
    for (int d = 2; d <= Orientations.LARGEST; d++) {
      int stride = shape.map(FieldShape::cells).orElse(1);
      int parts = shape.map(FieldShape::channels).orElse(n);
      if (parts % d != 0 || (d > 3 && n > MOST_TURNED)) {
        continue;
      }
      for (int[] p : Orientations.of(d)) {
        if (turnsRight(cases, p, stride)) {
          return Optional.of(
              "components are in another order or orientation: f is right with "
                  + Orientations.letters(Orientations.identity(d))
                  + " replaced by "
                  + Orientations.letters(p));
        }
      }
    }
    return Optional.empty();
  }

  private boolean turnsRight(List<Case<G>> cases, int[] p, int stride) {
    Sample<G, X> sample = drawn(0);
    for (int k = 0; k < Math.min(CASES, cases.size()); k++) {
      Case<G> c = cases.get(k);
      if (!turnsRight(c.g(), c.still(), c.left(), p, stride)) {
        return false;
      }
    }
    double[] still = evaluator.numbers(sample.form(), sample.x());
    for (G h : new Elements<>(settings.symmetry()).directions()) {
      if (evaluator.decides(h)
          && !turnsRight(h, still, evaluator.left(sample.with(h)), p, stride)) {
        return false;
      }
    }
    return true;
  }

  private boolean turnsRight(G g, double[] still, double[] left, int[] p, int stride) {
    Space<Y> space = evaluator.target().space();
    Y form = output();
    if (space.coordinates(form).length != still.length) {
      return false;
    }
    double[] right =
        evaluator.movedOutput(g, space.with(form, Orientations.turned(still, p, stride)));
    return near(Orientations.turned(left, p, stride), right);
  }

  /** Which numbers are read must move with the group, where it moves numbers to places. */
  private Optional<String> readsUnevenly(List<Case<G>> cases) {
    int n = cases.get(0).x().length;
    if (n > MOST_READ || cases.get(0).left().length > 8 * MOST_READ) {
      return Optional.empty();
    }
    G g = cases.get(0).g();
    Sample<G, X> sample = drawn(0);
    Space<Y> outputs = evaluator.target().space();
    Space<X> inputs = evaluator.source().space();
    Y form = output();
    int m = outputs.coordinates(form).length;
    if (sample.x().length != n || m != cases.get(0).left().length) {
      return Optional.empty();
    }
    Optional<int[]> in =
        places(
            n, e -> inputs.coordinates(evaluator.source().act(g, inputs.with(sample.form(), e))));
    Optional<int[]> out = places(m, e -> evaluator.movedOutput(g, outputs.with(form, e)));
    if (in.isEmpty() || out.isEmpty()) {
      return Optional.empty();
    }
    boolean[][] reads = reads(n, m);
    for (int i = 0; i < n; i++) {
      for (int o = 0; o < m; o++) {
        int movedIn = in.get()[i];
        int movedOut = out.get()[o];
        if (reads[i][o] && !reads[movedIn][movedOut] && isDeaf(movedIn, movedOut)) {
          String name = new Elements<>(settings.symmetry()).name(g);
          return Optional.of(
              "the output at "
                  + outputs.place(o)
                  + " depends on the input at "
                  + inputs.place(i)
                  + ", but their images under "
                  + name
                  + " do not: output "
                  + outputs.place(movedOut)
                  + ", input "
                  + inputs.place(movedIn)
                  + " (a window, stride, mask or index singles out places)");
        }
      }
    }
    return Optional.empty();
  }

  /** Whether an output does not read an input at other points and by smaller steps either. */
  private boolean isDeaf(int input, int output) {
    for (int k = 0; k < POINTS; k++) {
      Sample<G, X> sample = drawn(k);
      double base = evaluator.numbers(sample.form(), sample.x())[output];
      for (double step = STEP / 64; step <= STEP; step *= 4) {
        for (int sign = -1; sign <= 1; sign += 2) {
          double[] x = sample.x().clone();
          x[input] += sign * step;
          double[] y = evaluator.numbers(sample.form(), x);
          if (output >= y.length || y[output] != base) {
            return false;
          }
        }
      }
    }
    return true;
  }

  /** Where a linear action that permutes numbers, up to factors, takes each of them. */
  private static Optional<int[]> places(int n, java.util.function.UnaryOperator<double[]> action) {
    int[] out = new int[n];
    for (int i = 0; i < n; i++) {
      double[] e = new double[n];
      e[i] = 1;
      double[] moved = action.apply(e);
      int[] support = IntStream.range(0, n).filter(k -> moved[k] != 0).toArray();
      if (moved.length != n || support.length != 1) {
        return Optional.empty();
      }
      out[i] = support[0];
    }
    return Optional.of(out);
  }

  private boolean[][] reads(int n, int m) {
    if (read.isEmpty()) {
      read = Optional.of(tried(n, m));
    }
    return read.get();
  }

  /** Whether input i changes output o: large steps up and down at two random points. */
  private boolean[][] tried(int n, int m) {
    boolean[][] out = new boolean[n][m];
    for (int k = 0; k < 2; k++) {
      Sample<G, X> sample = drawn(k);
      double[] base = evaluator.numbers(sample.form(), sample.x());
      for (int i = 0; i < n; i++) {
        for (int sign = -1; sign <= 1; sign += 2) {
          double[] x = sample.x().clone();
          x[i] += sign * STEP;
          double[] y = evaluator.numbers(sample.form(), x);
          for (int o = 0; o < m && o < y.length; o++) {
            out[i][o] |= y[o] != base[o];
          }
        }
      }
    }
    return out;
  }

  /** Every output number depends on the input number in its place alone. */
  private Optional<String> componentWise(List<Case<G>> cases) {
    int n = cases.get(0).x().length;
    if (n < 2 || n > MOST_READ || n != cases.get(0).left().length) {
      return Optional.empty();
    }
    boolean[][] reads = reads(n, n);
    for (int i = 0; i < n; i++) {
      for (int o = 0; o < n; o++) {
        if (reads[i][o] && i != o) {
          return Optional.empty();
        }
      }
    }
    if (!isLinear()) {
      return Optional.of(
          "every number is changed by itself (a component-wise non-linearity), but the group mixes"
              + " numbers: use norms, gates or a representation that permutes");
    }
    Sample<G, X> sample = drawn(0);
    double[] y = evaluator.numbers(sample.form(), sample.x());
    return Optional.of(
        near(y, Lattice.scaled(sample.x(), y[0] / sample.x()[0]))
            ? "the map is a multiple of the identity, but its input and its output are declared to"
                + " move in different ways"
            : "every number is scaled by itself, with other factors for numbers that the group"
                + " mixes");
  }

  /**
   * A mean over numbers that the group mixes is taken away: the map ignores a constant, but not the
   * same constant moved by g, as it would if it did not change under translations.
   */
  private Optional<String> centred(List<Case<G>> cases) {
    Sample<G, X> sample = drawn(0);
    double[] ones = new double[sample.x().length];
    Arrays.fill(ones, 1);
    boolean ignored = change(sample, ones) <= close && change(drawn(1), ones) <= close;
    return ones.length > 1
            && ignored
            && cases.stream().anyMatch(c -> change(sample, moved(c.g(), sample, ones)) > close)
        ? Optional.of(
            "the output does not change when a constant is added to all numbers of the input: a"
                + " mean is taken over components that the group mixes")
        : Optional.empty();
  }

  /** How much the output changes where a step is added to the input. */
  private double change(Sample<G, X> sample, double[] step) {
    return settings
        .metric()
        .relative(
            evaluator.numbers(sample.form(), sample.x()),
            evaluator.numbers(sample.form(), Lattice.sum(sample.x(), step)));
  }

  /** g·(x + step) − g·x. */
  private double[] moved(G g, Sample<G, X> sample, double[] step) {
    Space<X> inputs = evaluator.source().space();
    UnaryOperator<double[]> act =
        v -> inputs.coordinates(evaluator.source().act(g, inputs.with(sample.form(), v)));
    return Lattice.sum(
        act.apply(Lattice.sum(sample.x(), step)),
        Lattice.scaled(act.apply(sample.x().clone()), -1));
  }

  /** f(g·x) = λ(g) g·f(x). */
  private Optional<String> multiple(List<Case<G>> cases) {
    for (Case<G> c : cases) {
      if (Double.isNaN(factor(c))) {
        return Optional.empty();
      }
    }
    double factor = factor(cases.get(0));
    Sample<G, X> other = drawn(0).with(cases.get(0).g());
    Y y = evaluator.value(other.form(), other.x());
    double[] right = evaluator.movedOutput(other.g(), y);
    boolean same = near(evaluator.left(other), Lattice.scaled(right, factor));
    return same
        ? Optional.of(
            String.format(
                Locale.ROOT,
                "f(g·x) is a multiple of g·f(x), by %.3g for %s: a power, weight or degree is"
                    + " wrong",
                factor,
                new Elements<>(settings.symmetry()).name(other.g())))
        : Optional.empty();
  }

  private double factor(Case<G> c) {
    double dot = 0;
    double norm = 0;
    for (int i = 0; i < c.left().length; i++) {
      dot += c.left()[i] * c.right()[i];
      norm += c.right()[i] * c.right()[i];
    }
    double factor = dot / norm;
    return near(c.left(), Lattice.scaled(c.right(), factor)) ? factor : Double.NaN;
  }

  /** Commutes with shifts by a cell, so that only the kernel can be wrong. */
  private Optional<String> filter(List<Case<G>> cases) {
    Optional<FieldShape> in = evaluator.source().space().fieldShape();
    Optional<FieldShape> out = evaluator.target().space().fieldShape();
    if (in.isEmpty()
        || out.isEmpty()
        || in.get().height() != out.get().height()
        || in.get().width() != out.get().width()
        || Math.min(in.get().height(), in.get().width()) < 5) {
      return Optional.empty();
    }
    Sample<G, X> sample = drawn(0);
    FieldShape s = in.get();
    double[] x = sample.x().clone();
    int middle = (Math.min(s.height(), s.width()) - 2) / 2;
    for (int i = 0; i < x.length; i++) {
      x[i] = Lattice.depth(s, i % s.cells()) >= middle ? x[i] : 0;
    }
    double[] still = evaluator.numbers(sample.form(), new double[x.length]);
    double[] y = Lattice.difference(evaluator.numbers(sample.form(), x), still);
    boolean commutes = true;
    for (int step : new int[] {1, s.width()}) {
      double[] z =
          Lattice.difference(evaluator.numbers(sample.form(), Lattice.shifted(s, x, step)), still);
      commutes &= nearInside(out.get(), z, Lattice.shifted(out.get(), y, step));
    }
    if (commutes) {
      return Optional.of(
          "the map commutes with shifts of the grid, but its kernels are not those of an"
              + " equivariant map (a plain convolution, or one with wrong kernels)");
    }
    return Lattice.isClearOfTheEdge(out.get(), y, still, middle)
        ? Optional.of("the map depends on the place in the grid: it does not commute with shifts")
        : Optional.empty();
  }

  /** Near but for the outermost cells, which shifts lose. */
  private boolean nearInside(FieldShape s, double[] a, double[] b) {
    double[] inner = a.clone();
    double[] other = b.clone();
    for (int i = 0; i < inner.length; i++) {
      if (Lattice.depth(s, i % s.cells()) < 1) {
        inner[i] = 0;
        other[i] = 0;
      }
    }
    return near(inner, other);
  }

  /** Second differences over steps like those of binary32 vanish, which they do not on stairs. */
  boolean isSmooth() {
    for (int k = 0; k < CASES; k++) {
      for (double step = STAIR; step < 8 * STAIR; step *= 2) {
        if (bend(drawn(k), step) > SMOOTH) {
          return false;
        }
      }
    }
    return true;
  }

  /** Second differences over small steps are those of stairs at every sample. */
  boolean isCoarse() {
    for (int k = 0; k < CASES; k++) {
      if (!(bend(drawn(k), COARSE_STEP) > COARSE)) {
        return false;
      }
    }
    return true;
  }

  /** The second difference along the input itself, relative. */
  private double bend(Sample<G, X> sample, double step) {
    double[] x = sample.x();
    double[] y = evaluator.numbers(sample.form(), x);
    double[] once = evaluator.numbers(sample.form(), Lattice.scaled(x, 1 + step));
    double[] twice = evaluator.numbers(sample.form(), Lattice.scaled(x, 1 + 2 * step));
    return settings.metric().relative(Lattice.sum(y, twice), Lattice.scaled(once, 2));
  }

  private boolean isLinear() {
    Sample<G, X> a = drawn(0);
    Sample<G, X> b = drawn(1);
    if (a.x().length != b.x().length) {
      return false;
    }
    double[] both = Lattice.sum(a.x(), b.x());
    double[] sum =
        Lattice.sum(evaluator.numbers(a.form(), a.x()), evaluator.numbers(a.form(), b.x()));
    double[] of = evaluator.numbers(a.form(), both);
    double bound = Math.max(LINEAR, 16 * evaluator.target().space().precision().unitRoundoff());
    return of.length == sum.length && settings.metric().relative(of, sum) <= bound;
  }

  private Optional<String> weights(List<Case<G>> cases) {
    return isLinear()
        ? Optional.of("the map is linear: its weights are not those of an equivariant map")
        : Optional.empty();
  }

  /** f(2x) = 2ᵏf(x): a polynomial, such as a tensor product, most likely. */
  private Optional<String> homogeneous(List<Case<G>> cases) {
    Sample<G, X> sample = drawn(0);
    double[] y = evaluator.numbers(sample.form(), sample.x());
    double[] twice = evaluator.numbers(sample.form(), Lattice.scaled(sample.x(), 2));
    for (int degree = 2; degree <= MOST_DEGREE; degree++) {
      if (near(twice, Lattice.scaled(y, Math.scalb(1.0, degree)))) {
        return Optional.of(
            "the map is homogeneous of degree "
                + degree
                + " (a tensor product, a norm): its coefficients are not those of an equivariant"
                + " map");
      }
    }
    return Optional.empty();
  }

  private Optional<String> absolute(List<Case<G>> cases) {
    return cases.get(0).g() instanceof Translation
        ? Optional.of("absolute positions enter: only differences of positions may")
        : Optional.empty();
  }
}
