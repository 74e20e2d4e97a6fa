package org.intertwiner.verify;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import org.intertwiner.verify.Diagnosis.Case;
import org.intertwiner.verify.Diagnosis.Hypothesis;
import org.intertwiner.verify.action.FieldShape;
import org.intertwiner.verify.tolerance.Precision;

/** The mistakes that are looked for, the most specific ones first. */
final class Hypotheses<G, X, Y> {
  /** How far a displaced output is looked for: twice a cell under half turns. */
  private static final int REACH = 2;

  private static final double CONCENTRATED = 1 - 1e-6;

  private final Settings<G, X, Y> settings;
  private final Evaluator<G, X, Y> evaluator;
  private final double close;
  private final Optional<FieldShape> shape;
  private final StructureHypotheses<G, X, Y> structure;

  Hypotheses(Settings<G, X, Y> settings, Evaluator<G, X, Y> evaluator, double close) {
    this.settings = settings;
    this.evaluator = evaluator;
    this.close = close;
    this.shape = evaluator.target().space().fieldShape();
    this.structure = new StructureHypotheses<>(settings, evaluator, close);
  }

  List<Hypothesis<G>> all() {
    return List.of(
        everyCase("the output does not move with the input: f(g·x) = f(x)", Case::still),
        this::backward,
        structure::orientation,
        this::sign,
        this::offset,
        this::displaced,
        this::reordered,
        this::oneItem,
        this::oneChannel,
        this::boundary,
        this::fewDigits);
  }

  /** Mistakes that are seen at other inputs, dearer to look for. */
  List<Hypothesis<G>> special() {
    return structure.special();
  }

  /** What can be said of maps that fail for all generators. */
  List<Hypothesis<G>> general() {
    return structure.general();
  }

  private boolean near(double[] a, double[] b) {
    return a.length == b.length && settings.metric().relative(a, b) <= close;
  }

  private Hypothesis<G> everyCase(String cause, Function<Case<G>, double[]> instead) {
    return cases ->
        cases.stream().allMatch(c -> near(c.left(), instead.apply(c)))
            ? Optional.of(cause)
            : Optional.empty();
  }

  private Optional<String> backward(List<Case<G>> cases) {
    String cause =
        "the output moves the wrong way: f(g·x) = g⁻¹·f(x) (an inverse, a transpose or a complex"
            + " conjugate is missing)";
    return everyCase(cause, Case::backward)
        .explains(cases)
        .map(words -> words + structure.orientation(cases).map(o -> "; " + o).orElse(""));
  }

  private static double[] negative(double[] v) {
    return Arrays.stream(v).map(t -> -t).toArray();
  }

  /** f(g·x) = ±g·f(x) with a sign that depends on g alone. */
  private Optional<String> sign(List<Case<G>> cases) {
    boolean always = true;
    for (Case<G> c : cases) {
      boolean minus = near(c.left(), negative(c.right()));
      if (!minus && !near(c.left(), c.right())) {
        return Optional.empty();
      }
      always &= minus;
    }
    if (always) {
      return Optional.of("a sign is wrong: f(g·x) = −g·f(x)");
    }
    Case<G> first = cases.get(0);
    return near(first.left(), negative(first.right()))
        ? Optional.of(
            "a sign is wrong for some elements, f(g·x) = −g·f(x): a parity (determinant) of the"
                + " representation is missing or too much")
        : Optional.empty();
  }

  /** f(g·x) − g·f(x) = b − g·b does not depend on x. */
  private Optional<String> offset(List<Case<G>> cases) {
    double[] first = difference(cases.get(0));
    G g = cases.get(0).g();
    for (int k = 0; k < 2; k++) {
      var sample =
          settings.independent(settings.token(ReplayToken.Budget.INDEPENDENT, 100 + k)).with(g);
      Y y = evaluator.value(sample.form(), sample.x());
      double[] left = evaluator.left(sample);
      double[] right = evaluator.movedOutput(g, y);
      if (left.length != first.length || right.length != first.length) {
        return Optional.empty();
      }
      double[] other = new double[first.length];
      for (int i = 0; i < other.length; i++) {
        other[i] = left[i] - right[i];
      }
      if (settings.metric().relative(first, other) > Math.sqrt(close)) {
        return Optional.empty();
      }
    }
    return Optional.of(
        "a constant is added: f(g·x) − g·f(x) does not depend on x (a bias on components that the"
            + " group moves)");
  }

  private static double[] difference(Case<?> c) {
    double[] out = new double[c.left().length];
    for (int i = 0; i < out.length; i++) {
      out[i] = c.left()[i] - c.right()[i];
    }
    return out;
  }

  /** Both sides are equal up to a displacement by a cell or two, where both can be seen. */
  private Optional<String> displaced(List<Case<G>> cases) {
    if (shape.isEmpty() || Math.min(shape.get().height(), shape.get().width()) < 2 * REACH + 3) {
      return Optional.empty();
    }
    for (int dy = -REACH; dy <= REACH; dy++) {
      for (int dx = -REACH; dx <= REACH; dx++) {
        int right = dx;
        int up = dy;
        boolean moved = dx != 0 || dy != 0;
        if (moved && near(cases.get(0), right, up)) {
          return Optional.of(
              String.format(
                  Locale.ROOT,
                  "the output is displaced by cells (%d to the right, %d up for %s): the centre of"
                      + " the grid is off by one, or strides and padding start at one side",
                  right,
                  up,
                  new Elements<>(settings.symmetry()).name(cases.get(0).g())));
        }
      }
    }
    return Optional.empty();
  }

  private boolean near(Case<G> c, int right, int up) {
    FieldShape s = shape.orElseThrow();
    if (c.left().length != s.size()) {
      return false;
    }
    double[] a = new double[s.size()];
    double[] b = new double[s.size()];
    for (int i = 0; i < a.length; i++) {
      int cell = i % s.cells();
      int row = cell / s.width() + up;
      int column = cell % s.width() - right;
      boolean inner = depth(s, cell) > REACH; // what was moved over the edge is lost
      if (inner) {
        a[i] = c.left()[i];
        b[i] = c.right()[i - cell + row * s.width() + column];
      }
    }
    return settings.metric().norm(a) > 0 && near(a, b);
  }

  /** The same numbers, or the same up to signs, in another order. */
  private Optional<String> reordered(List<Case<G>> cases) {
    if (cases.get(0).left().length < 2) {
      return Optional.empty();
    }
    BiPredicate<double[], double[]> same = (a, b) -> near(sorted(a, false), sorted(b, false));
    BiPredicate<double[], double[]> upToSign = (a, b) -> near(sorted(a, true), sorted(b, true));
    if (cases.stream().allMatch(c -> same.test(c.left(), c.right()))) {
      return Optional.of(
          "f(g·x) has the numbers of g·f(x) in another order: a permutation (of channels, of group"
              + " elements, of axes) is wrong");
    }
    if (cases.stream().allMatch(c -> upToSign.test(c.left(), c.right()))) {
      return Optional.of(
          "f(g·x) has the numbers of g·f(x) up to order and signs: components are in another order"
              + " or of another orientation");
    }
    return Optional.empty();
  }

  private static double[] sorted(double[] v, boolean absolute) {
    double[] out = absolute ? Arrays.stream(v).map(Math::abs).toArray() : v.clone();
    Arrays.sort(out);
    return out;
  }

  private Optional<String> oneItem(List<Case<G>> cases) {
    return concentrated(cases, s -> s.batch(), (s, i) -> i / s.cells() / s.channels())
        .map(item -> "only field " + item + " of the batch is wrong");
  }

  private Optional<String> oneChannel(List<Case<G>> cases) {
    return concentrated(cases, s -> s.channels(), (s, i) -> i / s.cells() % s.channels())
        .map(channel -> "only channel " + channel + " is wrong");
  }

  private Optional<Integer> concentrated(
      List<Case<G>> cases,
      Function<FieldShape, Integer> parts,
      java.util.function.ToIntBiFunction<FieldShape, Integer> part) {
    if (shape.isEmpty() || parts.apply(shape.get()) < 2) {
      return Optional.empty();
    }
    FieldShape s = shape.get();
    double[] energy = energies(cases, parts.apply(s), i -> part.applyAsInt(s, i));
    double all = Arrays.stream(energy).sum();
    for (int k = 0; k < energy.length; k++) {
      if (all > 0 && energy[k] >= CONCENTRATED * all) {
        return Optional.of(k);
      }
    }
    return Optional.empty();
  }

  private double[] energies(List<Case<G>> cases, int parts, IntUnaryOperator part) {
    double[] energy = new double[parts];
    for (Case<G> c : cases) {
      double[] d = difference(c);
      if (d.length == shape.orElseThrow().size()) {
        double scale = Math.max(Double.MIN_NORMAL, settings.metric().norm(c.right()));
        for (int i = 0; i < d.length; i++) {
          energy[part.applyAsInt(i)] += d[i] / scale * (d[i] / scale);
        }
      }
    }
    return energy;
  }

  /** All errors lie in the outermost rows and columns. */
  private Optional<String> boundary(List<Case<G>> cases) {
    if (shape.isEmpty()) {
      return Optional.empty();
    }
    FieldShape s = shape.get();
    int deepest = (Math.min(s.height(), s.width()) - 1) / 2;
    double[] energy = energies(cases, deepest + 1, i -> Math.min(deepest, depth(s, i % s.cells())));
    double all = Arrays.stream(energy).sum();
    double sum = 0;
    for (int k = 0; k < deepest; k++) {
      sum += energy[k];
      if (all > 0 && sum >= CONCENTRATED * all) {
        return Optional.of(
            "only the outermost "
                + (k == 0 ? "cells are" : (k + 1) + " rows and columns are")
                + " wrong: padding, cropping or strides treat the sides differently");
      }
    }
    return Optional.empty();
  }

  private static int depth(FieldShape s, int cell) {
    int row = cell / s.width();
    int column = cell % s.width();
    return Math.min(Math.min(row, s.height() - 1 - row), Math.min(column, s.width() - 1 - column));
  }

  /** The size of the error is that of a rounding to fewer digits. */
  private Optional<String> fewDigits(List<Case<G>> cases) {
    if (!evaluator.leavesOutSteps() && !structure.isCoarse() && !isBinary32Inside(cases)) {
      return Optional.empty();
    }
    double worst =
        cases.stream()
            .mapToDouble(c -> settings.metric().relative(c.left(), c.right()))
            .max()
            .orElse(0);
    String format =
        worst > 0x1p-4
            ? ""
            : worst > 0x1p-9 ? "bfloat16" : worst > 0x1p-18 ? "binary16" : "binary32";
    return format.isEmpty()
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "the error of %.1e is that of rounding to %s inside the map",
                worst,
                format));
  }

  /** In binary64, errors between 2⁻²⁹ and 2⁻¹⁸ at every case. */
  private boolean isBinary32Inside(List<Case<G>> cases) {
    return evaluator.target().space().precision() == Precision.FLOAT64
        && !structure.isSmooth()
        && cases.stream()
            .mapToDouble(c -> settings.metric().relative(c.left(), c.right()))
            .allMatch(e -> e < 0x1p-18)
        && settings.metric().relative(cases.get(0).left(), cases.get(0).right()) > 0x1p-29;
  }
}
