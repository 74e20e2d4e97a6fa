package org.intertwiner.cli.picture;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.harmonic.lattice.LatticeBlock;
import org.intertwiner.harmonic.lattice.LatticeKernel;
import org.intertwiner.harmonic.lattice.SitePair;

/** The numbers of a lattice kernel that are not zero, rounded once, by pair and place. */
final class LatticeValues {
  private final Map<SitePair, Map<Place, Double>> values;

  private record Place(int row, int column) {}

  private LatticeValues(Map<SitePair, Map<Place, Double>> values) {
    this.values = values;
  }

  LatticeValues(LatticeKernel kernel) {
    this(new HashMap<>());
    for (LatticeBlock block : kernel.blocks()) {
      Map<Place, Double> places = new HashMap<>();
      for (SparseMatrix.Entry<Cyclotomic> e : block.matrix().entries()) {
        places.put(new Place(e.row(), e.column()), e.value().re());
      }
      values.put(block.pair(), places);
    }
  }

  LatticeValues transposed() {
    Map<SitePair, Map<Place, Double>> turned = new HashMap<>();
    values.forEach(
        (pair, places) -> {
          Map<Place, Double> other = new HashMap<>();
          places.forEach((place, v) -> other.put(new Place(place.column(), place.row()), v));
          turned.put(pair, other);
        });
    return new LatticeValues(turned);
  }

  double at(SitePair pair, int row, int column) {
    return values.getOrDefault(pair, Map.of()).getOrDefault(new Place(row, column), 0.0);
  }

  /** The rows from the first to the last that is not zero. */
  List<Integer> rows() {
    return range(
        values.values().stream()
            .flatMap(m -> m.keySet().stream())
            .mapToInt(Place::row)
            .sorted()
            .toArray());
  }

  /** The columns from the first to the last that is not zero. */
  List<Integer> columns() {
    return range(
        values.values().stream()
            .flatMap(m -> m.keySet().stream())
            .mapToInt(Place::column)
            .sorted()
            .toArray());
  }

  private static List<Integer> range(int... sorted) {
    return IntStream.rangeClosed(sorted[0], sorted[sorted.length - 1]).boxed().toList();
  }

  double largest() {
    double largest = Double.MIN_NORMAL;
    for (Map<Place, Double> places : values.values()) {
      for (double v : places.values()) {
        largest = Math.max(largest, Math.abs(v));
      }
    }
    return largest;
  }

  /** The length of the longest column. */
  double longest() {
    double longest = Double.MIN_NORMAL;
    for (Map<Place, Double> places : values.values()) {
      double square = 0;
      for (int row = 0; row < 3; row++) {
        double v = places.getOrDefault(new Place(row, 0), 0.0);
        square += v * v;
      }
      longest = Math.max(longest, Math.sqrt(square));
    }
    return longest;
  }
}
