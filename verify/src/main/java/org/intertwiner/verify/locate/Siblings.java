package org.intertwiner.verify.locate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Values that transform only together with others of the same shape: the branches of a group
 * convolution that is written as one convolution for every element, the parts of a split.
 */
final class Siblings {
  private static final int MOST = 24;
  private static final int JOINT = 160;

  private final CovarianceSearch search;
  private final int features;
  private final long seed;

  Siblings(CovarianceSearch search, int features, long seed) {
    this.search = search;
    this.features = Math.min(JOINT, features);
    this.seed = seed;
  }

  /** Judges a value together with its siblings; the first of them is the value itself. */
  Finding judge(List<Series> family) {
    List<Series> members = family.subList(0, Math.min(MOST, family.size()));
    Series t = members.get(0);
    double[] residuals = new double[t.elements()];
    boolean still = true;
    boolean lengths = true;
    boolean decided = true;
    for (int k = 0; k < residuals.length; k++) {
      residuals[k] = byOne(members, k);
      if (residuals[k] > t.tolerance() && search.motion().mixesFeatures()) {
        Together joint = byAll(members, k);
        still = false;
        if (joint.residual() <= residuals[k]) {
          residuals[k] = joint.residual();
        }
        lengths &= joint.keepsLengths();
        decided &= joint.decided() || joint.residual() <= t.tolerance();
      }
    }
    boolean good = Arrays.stream(residuals).allMatch(r -> r <= t.tolerance());
    Finding.Status status =
        good
            ? still || lengths ? Finding.Status.ORTHOGONAL : Finding.Status.LINEAR
            : decided ? Finding.Status.BROKEN : Finding.Status.UNKNOWN;
    return Finding.of(
        status, residuals, good ? "together with " + (members.size() - 1) + " siblings" : "");
  }

  /** The least error with which one sibling alone, moved, gives the value. */
  private double byOne(List<Series> members, int k) {
    Series t = members.get(0);
    double best = Double.POSITIVE_INFINITY;
    for (Layout reading : search.readings(t.shape())) {
      for (Places places : choices(reading, k)) {
        int[] to = Places.targets(reading.shape(), reading.movedAxes(), places);
        for (Series source : members) {
          best = Math.min(best, Identity.residual(source, t, k, to));
          if (best <= t.tolerance()) {
            return best;
          }
        }
      }
    }
    return best;
  }

  private List<Places> choices(Layout reading, int k) {
    Motion motion = search.motion();
    if (reading.movedAxes().length == 0) {
      return List.of(new Places.Still());
    }
    List<Places> out = new ArrayList<>();
    out.add(motion.places().get(k));
    if (motion.kind() == Motion.Kind.GRID) {
      int[] lengths = Arrays.stream(reading.movedAxes()).map(a -> reading.shape()[a]).toArray();
      Places.grids(motion.dimension()).stream()
          .filter(p -> p.fits(lengths) && !p.equals(out.get(0)))
          .forEach(out::add);
    }
    return out;
  }

  private record Together(double residual, boolean keepsLengths, boolean decided) {}

  /** The least error with which all siblings together give the value, by a linear map. */
  private Together byAll(List<Series> members, int k) {
    Together best = new Together(Double.POSITIVE_INFINITY, false, true);
    Series t = members.get(0).only(k);
    List<Series> only = members.stream().map(s -> s.only(k)).toList();
    boolean decided = false;
    boolean tried = false;
    for (Layout reading : search.readings(t.shape())) {
      List<Places> places =
          List.of(
              reading.movedAxes().length == 0
                  ? new Places.Still()
                  : search.motion().places().get(k));
      for (Layout layout : reading.featureChoices(search.motion().batch(), features)) {
        if (layout.dimension() * members.size() > features || layout.features().length > 1) {
          continue;
        }
        tried = true;
        LinearFit fit = fit(t, only, layout, places);
        decided |= fit.sufficient();
        if (fit.residual() < best.residual()) {
          boolean keeps =
              fit.residual() <= t.tolerance() && keepsLengths(fit, only, layout, places);
          best = new Together(fit.residual(), keeps, true);
        }
        if (best.residual() <= t.tolerance()) {
          return best;
        }
      }
    }
    return new Together(best.residual(), best.keepsLengths(), decided || !tried);
  }

  private LinearFit fit(Series t, List<Series> only, Layout layout, List<Places> places) {
    List<LinearFit.Source> sources =
        only.stream().map(s -> new LinearFit.Source(s, layout, places)).toList();
    return LinearFit.of(new LinearFit.Source(t, layout, places), sources, seed);
  }

  /** Whether the lengths of the siblings that take part are kept, taken together. */
  private boolean keepsLengths(
      LinearFit fit, List<Series> only, Layout layout, List<Places> places) {
    Set<Integer> used = new TreeSet<>(taking(fit, only.size(), layout.dimension()));
    used.add(0);
    for (boolean grown = true; grown; ) {
      grown = false;
      for (int j : List.copyOf(used)) {
        LinearFit other = j == 0 ? fit : fit(only.get(j), only, layout, places);
        grown |= used.addAll(taking(other, only.size(), layout.dimension()));
      }
    }
    int[] to = Places.targets(layout.shape(), layout.movedAxes(), places.get(0));
    return lengthDefect(used.stream().map(only::get).toList(), layout, to)
        <= 4 * only.get(0).tolerance();
  }

  /** The siblings whose features have weight in a fit. */
  private static Set<Integer> taking(LinearFit fit, int members, int dimension) {
    double[] weight = new double[members];
    for (int f = 0; f < fit.matrices().get(0).rows(); f++) {
      for (int c = 0; c < members * dimension; c++) {
        weight[c / dimension] += Math.abs(fit.matrices().get(0).at(f, c));
      }
    }
    double most = Arrays.stream(weight).max().orElse(0);
    Set<Integer> out = new TreeSet<>();
    for (int j = 0; j < members; j++) {
      if (weight[j] > 1e-3 * most) {
        out.add(j);
      }
    }
    return out;
  }

  private static double lengthDefect(List<Series> members, Layout layout, int[] to) {
    double squares = 0;
    double norm = 0;
    Series first = members.get(0);
    int[] offsets = layout.offsets();
    int[] cells = layout.cells();
    for (int i = 0; i < first.samples(); i++) {
      for (int c = 0; c < cells.length; c += Math.max(1, cells.length / 256)) {
        double before = 0;
        double after = 0;
        for (Series s : members) {
          for (int offset : offsets) {
            double a = s.base()[i][cells[c] + offset];
            double b = s.moved()[0][i][to[cells[c]] + offset];
            before += a * a;
            after += b * b;
          }
        }
        squares += (after - before) * (after - before);
        norm += after * after;
      }
    }
    return Series.relative(squares, norm);
  }

  /** The other values that could transform together with one, nearest first. */
  static List<Series> of(Series t, List<Optional<Series>> alike) {
    List<Series> out = new ArrayList<>();
    out.add(t);
    for (Optional<Series> other : alike) {
      if (other.isPresent()
          && !other.get().name().equals(t.name())
          && other.get().trouble().isEmpty()
          && Arrays.equals(other.get().shape(), t.shape())) {
        out.add(other.get());
      }
    }
    return out;
  }
}
