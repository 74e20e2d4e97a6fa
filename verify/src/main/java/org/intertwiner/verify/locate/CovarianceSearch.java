package org.intertwiner.verify.locate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;

/**
 * Looks for a representation by which one value transforms: readings of its axes, from the simplest
 * to the most general.
 */
final class CovarianceSearch {
  private static final int MOST_CELLS = 1 << 22;

  private final Motion motion;
  private final int features;
  private final long seed;

  CovarianceSearch(Motion motion, int features, long seed) {
    this.motion = motion;
    this.features = features;
    this.seed = seed;
  }

  Motion motion() {
    return motion;
  }

  /** Judges a value by itself. */
  Finding judge(Series t) {
    if (t.trouble().isPresent()) {
      return Finding.of(Finding.Status.UNKNOWN, new double[0], t.trouble().get());
    }
    Best best = new Best(t);
    if (motion.kind() == Motion.Kind.MATES) {
      return mates(t, best);
    }
    List<Layout> readings = readings(t.shape());
    for (Layout reading : readings) {
      checkInterrupted();
      best.offer(Identity.residuals(t, t, reading, places(reading)), reading, places(reading));
      if (best.isGood()) {
        return best.finding(words(reading, "invariant"));
      }
    }
    if (motion.kind() == Motion.Kind.SHIFT) {
      return shifted(t, best);
    }
    return motion.kind() == Motion.Kind.NODES || motion.kind() == Motion.Kind.ROLL
        ? matched(t, readings, best)
        : linear(t, readings, best);
  }

  /** How many samples a fit of a value of this shape needs; very many if none is allowed. */
  int needed(int[] shape) {
    int most = Integer.MAX_VALUE;
    int size = Places.size(shape);
    Layout plain = new Layout(shape, new int[0], new int[0]);
    for (Layout layout : plain.featureChoices(motion.items(), features)) {
      int dimension = layout.dimension();
      if (dimension > 1 && layout.features().length == 1 && isPlausible(layout)) {
        int needed = (int) (1.8 * dimension * dimension / size + 16);
        most = most == Integer.MAX_VALUE ? needed : Math.max(most, needed);
      }
    }
    return most;
  }

  /** Whether the part of a value that belongs to the first item of the batch stays. */
  private Finding mates(Series t, Best best) {
    Layout plain = new Layout(t.shape(), new int[0], new int[0]);
    int batch = motion.batch();
    boolean batched = false;
    for (int a = 0; a < t.shape().length; a++) {
      if (t.shape()[a] == batch || (a == 0 && t.shape()[0] > 0 && t.shape()[0] % batch == 0)) {
        batched = true;
        best.offer(Identity.firstItem(t, a, batch), plain, places(plain));
      }
    }
    if (!batched) {
      best.offer(Identity.residuals(t, t, plain, places(plain)), plain, places(plain));
    }
    return best.finding(best.isGood() ? "its batch mates do not matter" : "");
  }

  private static void checkInterrupted() {
    if (Thread.interrupted()) {
      throw new CancellationException("the search for the first offender was interrupted");
    }
  }

  private List<? extends Places> places(Layout reading) {
    return reading.movedAxes().length == 0
        ? motion.places().stream().map(p -> new Places.Still()).toList()
        : motion.places();
  }

  /** The readings of the axes, nothing yet assumed of features. */
  List<Layout> readings(int[] shape) {
    List<Layout> out = new ArrayList<>();
    for (int[] refined : refinements(shape)) {
      if (refined == shape) {
        addMoved(out, refined);
        out.add(new Layout(refined, new int[0], new int[0]));
      } else {
        addMoved(out, refined);
      }
    }
    return out;
  }

  private void addMoved(List<Layout> out, int[] shape) {
    if (motion.kind() == Motion.Kind.STILL || motion.kind() == Motion.Kind.SHIFT) {
      return;
    }
    int most = motion.kind() == Motion.Kind.NODES ? Math.min(3, shape.length) : motion.dimension();
    int least = motion.kind() == Motion.Kind.NODES ? 1 : motion.dimension();
    for (int d = most; d >= least; d--) {
      for (int[] axes : Motion.tuples(shape.length, d)) {
        int[] lengths = Arrays.stream(axes).map(a -> shape[a]).toArray();
        if (motion.places().stream().allMatch(p -> p.fits(lengths))) {
          out.add(new Layout(shape, axes, new int[0]));
        }
      }
    }
  }

  /** The shape itself, and with one axis split into places. */
  private List<int[]> refinements(int[] shape) {
    List<int[]> out = new ArrayList<>();
    out.add(shape);
    for (int a = 0; a < shape.length; a++) {
      for (int[] parts : splits(shape[a])) {
        int[] refined = new int[shape.length + parts.length - 1];
        System.arraycopy(shape, 0, refined, 0, a);
        System.arraycopy(parts, 0, refined, a, parts.length);
        System.arraycopy(shape, a + 1, refined, a + parts.length, shape.length - a - 1);
        out.add(refined);
      }
    }
    return out;
  }

  private List<int[]> splits(int length) {
    List<int[]> out = new ArrayList<>();
    int n = motion.dimension();
    if (motion.kind() == Motion.Kind.GRID && n > 1) {
      int side = (int) Math.round(Math.pow(length, 1.0 / n));
      if (side > 1 && Math.pow(side, n) == length) {
        int[] parts = new int[n];
        Arrays.fill(parts, side);
        out.add(parts);
      }
    }
    if (motion.kind() == Motion.Kind.NODES && length > n && length % n == 0) {
      out.add(new int[] {length / n, n});
      out.add(new int[] {n, length / n});
      if (motion.batch() > 1 && length == motion.batch() * n * n) {
        out.add(new int[] {motion.batch(), n, n});
      }
    }
    return out;
  }

  private Finding shifted(Series t, Best best) {
    Layout plain = new Layout(t.shape(), new int[0], new int[0]);
    for (Layout layout : plain.featureChoices(motion.items(), features)) {
      Identity.Shift shift = Identity.shift(t, layout);
      best.offer(shift.residuals(), layout, places(layout));
      if (best.isGood()) {
        boolean position = isPosition(shift.shifts(), t.tolerance());
        Finding found = best.finding(position ? "shifted as positions are" : "shifted");
        return position ? found : found.with(Finding.Status.LINEAR);
      }
    }
    return matched(t, List.of(plain), best);
  }

  /** Whether every number of the shifts is 0 or, up to sign, a number of the input's shift. */
  private boolean isPosition(double[][] shifts, double tolerance) {
    for (int k = 0; k < shifts.length; k++) {
      double scale = Arrays.stream(motion.shifts()[k]).map(Math::abs).max().orElse(0);
      double room = Math.max(1e-5, 100 * tolerance) * scale;
      for (double s : shifts[k]) {
        boolean known = Math.abs(s) <= room;
        for (double a : motion.shifts()[k]) {
          known |= Math.abs(Math.abs(s) - Math.abs(a)) <= room;
        }
        if (!known) {
          return false;
        }
      }
    }
    return true;
  }

  private Finding matched(Series t, List<Layout> readings, Best best) {
    for (Layout reading : readings) {
      for (Layout layout : reading.featureChoices(motion.items(), Integer.MAX_VALUE)) {
        checkInterrupted();
        Optional<SignedMatching> found = match(t, layout);
        if (found.isPresent()) {
          Finding finding = best.matched(found.get(), places(layout), words(layout, "permuted"));
          return isExpected(layout) ? finding : finding.oddly();
        }
      }
    }
    return best.finding("");
  }

  /** Axes of as many numbers as there are nodes are expected to move as the nodes do. */
  private boolean isExpected(Layout layout) {
    return motion.kind() != Motion.Kind.NODES
        || (layout.features().length == 1 && layout.dimension() != motion.dimension());
  }

  private Optional<SignedMatching> match(Series t, Layout layout) {
    return layout.dimension() < 2 || layout.dimension() > 1 << 16 || !isPlausible(layout)
        ? Optional.empty()
        : SignedMatching.of(t, layout, places(layout), seed);
  }

  private Finding linear(Series t, List<Layout> readings, Best best) {
    List<Layout> layouts = new ArrayList<>();
    for (Layout reading : readings) {
      layouts.addAll(reading.featureChoices(motion.items(), Integer.MAX_VALUE));
    }
    layouts.sort((a, b) -> Integer.compare(a.dimension(), b.dimension()));
    boolean decided = false;
    boolean undecided = false;
    for (Layout layout : layouts) {
      checkInterrupted();
      boolean small = layout.dimension() <= features && isPlausible(layout);
      boolean sufficient = false;
      if (small && rows(t, layout) > layout.dimension()) {
        LinearFit fit = LinearFit.of(t, layout, places(layout), seed);
        sufficient = fit.sufficient();
        if (best.fitted(fit, places(layout))) {
          return best.finding(words(layout, ""));
        }
      }
      decided |= sufficient && layout.features().length == 1;
      undecided |= !sufficient && isPlausible(layout) && !decided;
      if (sufficient) {
        continue;
      }
      Optional<SignedMatching> found = match(t, layout);
      if (found.isPresent()) {
        return best.matched(found.get(), places(layout), words(layout, "permuted"));
      }
    }
    Finding other = conjugated(t, best);
    return undecided && !other.isCovariant() ? other.with(Finding.Status.UNKNOWN) : other;
  }

  /** A grid's cells are places, not features, unless nothing but one axis is left. */
  private boolean isPlausible(Layout layout) {
    return motion.kind() != Motion.Kind.GRID
        || layout.movedAxes().length > 0
        || layout.features().length <= 1
        || layout.shape().length <= motion.dimension();
  }

  private static int rows(Series t, Layout layout) {
    return (int)
        Math.min(MOST_CELLS, (long) t.trained() * t.size() / Math.max(1, layout.dimension()));
  }

  /** Grids that an element moves in another way than it moves the input's. */
  private Finding conjugated(Series t, Best best) {
    if (motion.kind() != Motion.Kind.GRID) {
      return best.finding("");
    }
    for (Layout reading : readings(t.shape())) {
      if (reading.movedAxes().length == 0) {
        continue;
      }
      for (Layout layout : reading.featureChoices(motion.items(), Math.min(64, features))) {
        if (rows(t, layout) > layout.dimension()) {
          Optional<List<Places>> places = otherPlaces(t, layout);
          if (places.isPresent()) {
            LinearFit fit = LinearFit.of(t, layout, places.get(), seed);
            if (best.fitted(fit, places.get())) {
              return best.finding(words(layout, "") + ", moved by other elements");
            }
          }
        }
      }
    }
    return best.finding("");
  }

  private Optional<List<Places>> otherPlaces(Series t, Layout layout) {
    int[] lengths = Arrays.stream(layout.movedAxes()).map(a -> layout.shape()[a]).toArray();
    List<Places> out = new ArrayList<>();
    for (int k = 0; k < t.elements(); k++) {
      Series one = t.only(k);
      Optional<Places> found =
          Places.grids(motion.dimension()).stream()
              .filter(p -> p.fits(lengths))
              .filter(p -> works(one, layout, p))
              .findFirst();
      if (found.isEmpty()) {
        return Optional.empty();
      }
      out.add(found.get());
    }
    return Optional.of(out);
  }

  private boolean works(Series one, Layout layout, Places p) {
    LinearFit fit = LinearFit.of(one, layout, List.of(p), seed);
    return fit.sufficient() && fit.residual() <= one.tolerance();
  }

  private String words(Layout layout, String how) {
    Set<String> parts = new LinkedHashSet<>();
    if (layout.movedAxes().length > 0) {
      parts.add(motion.kind() == Motion.Kind.NODES ? "nodes" : "spatial");
    }
    if (!how.isEmpty() && (layout.features().length > 0 || parts.isEmpty())) {
      parts.add(how);
    }
    if (layout.movedAxes().length > 0 && layout.features().length == 0) {
      parts.add("trivial");
    }
    return String.join(", ", parts);
  }

  /** The best hypothesis so far. */
  private static final class Best {
    private final Series t;
    private Finding found;

    Best(Series t) {
      this.t = t;
      this.found = Finding.of(Finding.Status.UNKNOWN, new double[0], "");
    }

    boolean isGood() {
      return found.isCovariant();
    }

    void offer(double[] residuals, Layout layout, List<? extends Places> places) {
      Finding next = Finding.of(Finding.Status.BROKEN, residuals, "").at(layout, places);
      boolean good = next.residual() <= t.tolerance();
      if (found.residuals().length == 0 || good || next.residual() < found.residual()) {
        found = good ? next.with(Finding.Status.ORTHOGONAL) : next;
      }
    }

    boolean fitted(LinearFit fit, List<? extends Places> places) {
      if (!fit.sufficient() && fit.residual() > t.tolerance()) {
        return false;
      }
      offer(fit.residuals(), fit.layout(), places);
      if (isGood()) {
        found =
            found
                .with(
                    fit.isOrthogonal(t.tolerance())
                        ? Finding.Status.ORTHOGONAL
                        : Finding.Status.LINEAR)
                .with(fit);
      }
      return isGood();
    }

    Finding matched(SignedMatching matching, List<? extends Places> places, String words) {
      return new Finding(
          Finding.Status.ORTHOGONAL,
          matching.residuals(),
          words,
          Optional.of(matching.layout()),
          places,
          Optional.empty(),
          Optional.of(matching),
          false);
    }

    Finding finding(String words) {
      return found.withWords(words);
    }
  }
}
