package org.intertwiner.verify.locate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How the elements move the places of a network's inputs, found from the inputs themselves.
 *
 * @param kind what is moved
 * @param dimension how many axes a grid has; how many nodes there are
 * @param places how the elements move places, by element
 * @param batch the length of the first axis, where all inputs share it
 * @param shifts by what the elements shift positions, for {@link Kind#SHIFT}
 */
record Motion(Kind kind, int dimension, List<Places> places, int batch, double[][] shifts) {

  /** What a group element moves, besides acting on features. */
  enum Kind {
    /** Nothing: only features are acted on. */
    STILL,
    /** The cells of a grid. */
    GRID,
    /** Nodes. */
    NODES,
    /** The cells of a periodic grid. */
    ROLL,
    /** Nothing, but positions are shifted. */
    SHIFT,
    /** The items of a batch but the first are replaced. */
    MATES
  }

  private static final int FEATURES = 64;

  private record Candidate(int cost, Motion motion) {}

  /** Finds the motion that explains all inputs. */
  static Optional<Motion> of(List<Series> inputs, int batch, long seed) {
    if (batch >= 2 && inputs.stream().allMatch(t -> isFixed(t) || keepsFirst(t, batch))) {
      Motion still = still(inputs.get(0).elements(), batch);
      if (!inputs.stream().allMatch(Motion::isFixed)) {
        return Optional.of(new Motion(Kind.MATES, 0, still.places(), batch, new double[0][]));
      }
    }
    Optional<Motion> best = Optional.empty();
    boolean changes = false;
    for (Series input : inputs) {
      if (isFixed(input)) {
        continue;
      }
      changes = true;
      Optional<Motion> found = one(input, batch, seed);
      if (best.isEmpty() || (found.isPresent() && found.get().rank() > best.get().rank())) {
        best = found.isPresent() ? found : best;
      }
    }
    return changes
        ? best
        : Optional.of(still(inputs.isEmpty() ? 0 : inputs.get(0).elements(), batch));
  }

  /** Whether elements act on features too. */
  boolean mixesFeatures() {
    return kind == Kind.STILL || kind == Kind.GRID;
  }

  /** The length of the first axis where that is a batch: neither nodes nor features. */
  int items() {
    return kind == Kind.NODES ? -1 : batch;
  }

  /** Moving places explains more than not moving them. */
  private int rank() {
    return kind == Kind.STILL ? 0 : kind == Kind.SHIFT ? 1 : 2;
  }

  static Motion still(int elements, int batch) {
    List<Places> places = new ArrayList<>();
    for (int k = 0; k < elements; k++) {
      places.add(new Places.Still());
    }
    return new Motion(Kind.STILL, 0, places, batch, new double[0][]);
  }

  private static boolean isFixed(Series t) {
    for (double[][] element : t.moved()) {
      for (int i = 0; i < element.length; i++) {
        if (!Arrays.equals(element[i], t.base()[i])) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean keepsFirst(Series t, int batch) {
    if (t.shape().length == 0 || t.shape()[0] != batch) {
      return false;
    }
    return Arrays.stream(Identity.firstItem(t, 0, batch)).allMatch(r -> r == 0);
  }

  private static Optional<Motion> one(Series input, int batch, long seed) {
    List<Candidate> candidates = new ArrayList<>();
    Motion still = still(input.elements(), batch);
    Layout plain = new Layout(input.shape(), new int[0], new int[0]);
    for (Layout layout : plain.featureChoices(batch, FEATURES)) {
      if (layout.features().length <= 1 && works(input, layout, still.places(), seed)) {
        candidates.add(new Candidate(layout.dimension(), still));
        break;
      }
    }
    for (int d = 1; d <= Math.min(3, input.shape().length); d++) {
      grid(input, d, batch, seed).ifPresent(candidates::add);
    }
    if (candidates.isEmpty()) {
      nodes(input, batch).ifPresent(candidates::add);
    }
    if (candidates.isEmpty()) {
      roll(input, batch).ifPresent(candidates::add);
    }
    if (candidates.isEmpty()) {
      shift(input, plain, still).ifPresent(candidates::add);
    }
    candidates.sort((a, b) -> Integer.compare(a.cost(), b.cost()));
    return candidates.stream().findFirst().map(Candidate::motion);
  }

  private static boolean works(Series t, Layout layout, List<? extends Places> places, long seed) {
    LinearFit fit = LinearFit.of(t, layout, places, seed);
    return fit.sufficient() && fit.residual() <= t.tolerance();
  }

  private static Optional<Candidate> grid(Series input, int d, int batch, long seed) {
    Optional<Candidate> best = Optional.empty();
    for (int[] axes : tuples(input.shape().length, d)) {
      if (Layout.contains(axes, 0) && input.shape()[0] == batch && input.shape().length > d) {
        continue;
      }
      Layout plain = new Layout(input.shape(), axes, new int[0]);
      for (Layout layout : plain.featureChoices(batch, FEATURES)) {
        if (best.isPresent() && best.get().cost() <= layout.dimension()) {
          continue;
        }
        Optional<List<Places>> places = gridPlaces(input, layout, d, seed);
        if (places.isPresent()) {
          Motion motion = new Motion(Kind.GRID, d, places.get(), batch, new double[0][]);
          best = Optional.of(new Candidate(layout.dimension(), motion));
        }
      }
    }
    return best;
  }

  private static Optional<List<Places>> gridPlaces(Series input, Layout layout, int d, long seed) {
    int[] lengths = Arrays.stream(layout.movedAxes()).map(a -> layout.shape()[a]).toArray();
    List<Places> all = Places.grids(d).stream().filter(p -> p.fits(lengths)).toList();
    List<Places> out = new ArrayList<>();
    for (int k = 0; k < input.elements(); k++) {
      Series one = input.only(k);
      Optional<Places> place =
          all.stream().filter(p -> works(one, layout, List.of(p), seed)).findFirst();
      if (place.isEmpty()) {
        return Optional.empty();
      }
      out.add(place.get());
    }
    return Optional.of(out);
  }

  /** All increasing tuples of axes. */
  static List<int[]> tuples(int rank, int d) {
    List<int[]> out = new ArrayList<>();
    for (int mask = 0; mask < 1 << rank; mask++) {
      if (Integer.bitCount(mask) == d) {
        int m = mask;
        out.add(IntStream.range(0, rank).filter(a -> (m >> a & 1) == 1).toArray());
      }
    }
    return out;
  }

  private static Optional<Candidate> nodes(Series input, int batch) {
    for (int mask = 1; mask < 1 << input.shape().length; mask++) {
      int m = mask;
      int[] axes =
          IntStream.range(0, input.shape().length).filter(a -> (m >> a & 1) == 1).toArray();
      int n = input.shape()[axes[0]];
      if (n < 2 || Arrays.stream(axes).anyMatch(a -> input.shape()[a] != n)) {
        continue;
      }
      List<Places> places = new ArrayList<>();
      for (int k = 0; k < input.elements(); k++) {
        permutation(input, k, axes[0], n).ifPresent(places::add);
      }
      if (places.size() == input.elements()) {
        Layout layout = new Layout(input.shape(), axes, new int[0]);
        double[] residuals = Identity.residuals(input, input, layout, places);
        if (Arrays.stream(residuals).allMatch(r -> r <= input.tolerance())) {
          return Optional.of(
              new Candidate(1, new Motion(Kind.NODES, n, places, batch, new double[0][])));
        }
      }
    }
    return Optional.empty();
  }

  /** The permutation under which slices keep their sets of numbers. */
  private static Optional<Places> permutation(Series input, int element, int axis, int n) {
    long[] before = slices(input, input.base(), axis, n);
    long[] after = slices(input, input.moved()[element], axis, n);
    Map<Long, Integer> where = new HashMap<>();
    for (int i = 0; i < n; i++) {
      where.put(after[i], i);
    }
    if (where.size() != n) {
      return Optional.empty();
    }
    List<Integer> image = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      Integer to = where.get(before[i]);
      if (to == null) {
        return Optional.empty();
      }
      image.add(to);
    }
    return Optional.of(new Places.Nodes(List.copyOf(image)));
  }

  /** A hash of the set of numbers of every slice that does not depend on their order. */
  private static long[] slices(Series t, double[][] samples, int axis, int n) {
    long[] out = new long[n];
    int stride = Places.strides(t.shape())[axis];
    for (int i = 0; i < samples.length; i++) {
      for (int p = 0; p < samples[i].length; p++) {
        long bits = Double.doubleToLongBits(samples[i][p] + 0.0) * 0x9E3779B97F4A7C15L;
        bits = (bits ^ bits >>> 31) * 0xBF58476D1CE4E5B9L;
        out[p / stride % n] += (bits ^ bits >>> 29) * (2L * i + 1);
      }
    }
    return out;
  }

  private static Optional<Candidate> roll(Series input, int batch) {
    for (int axis = input.shape().length - 1; axis >= 0; axis--) {
      int length = input.shape()[axis];
      Layout layout = new Layout(input.shape(), new int[] {axis}, new int[0]);
      List<Places> places = new ArrayList<>();
      for (int k = 0; k < input.elements(); k++) {
        Series one = input.only(k);
        for (int s = 0; s < length && places.size() == k; s++) {
          List<Places> shift = List.of(new Places.Roll(s, length));
          if (Identity.residuals(one, one, layout, shift)[0] <= input.tolerance()) {
            places.addAll(shift);
          }
        }
      }
      if (places.size() == input.elements()) {
        return Optional.of(
            new Candidate(1, new Motion(Kind.ROLL, 1, places, batch, new double[0][])));
      }
    }
    return Optional.empty();
  }

  private static Optional<Candidate> shift(Series input, Layout plain, Motion still) {
    for (Layout layout : plain.featureChoices(still.batch(), FEATURES)) {
      Identity.Shift shift = Identity.shift(input, layout);
      if (Arrays.stream(shift.residuals()).allMatch(r -> r <= input.tolerance())) {
        return Optional.of(
            new Candidate(
                layout.dimension(),
                new Motion(Kind.SHIFT, 0, still.places(), still.batch(), shift.shifts())));
      }
    }
    return Optional.empty();
  }
}
