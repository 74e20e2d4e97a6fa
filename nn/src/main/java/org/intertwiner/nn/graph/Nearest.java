package org.intertwiner.nn.graph;

import java.util.concurrent.CancellationException;

/** Looks for the nearest neighbours of points in wider and wider rings of boxes. */
final class Nearest {
  private static final int WIDEST = 1 << 24;

  private final Boxes boxes;
  private final int wanted;
  private final Pairs found = new Pairs(true);
  private final Pairs pairs;
  private final Around around;
  private final double[] squares;
  private final int[] chosen;

  /** Appends to a list. */
  Nearest(Boxes boxes, int wanted, Pairs pairs) {
    this.boxes = boxes;
    this.wanted = wanted;
    this.pairs = pairs;
    this.around = new Around(boxes, found);
    this.squares = new double[wanted];
    this.chosen = new int[wanted];
  }

  /** The nearest neighbours of all points of a box. */
  void of(int box) {
    int from = boxes.start[box];
    int to = boxes.start[box + 1];
    int[][] places = new int[to - from][];
    int[][] translations = new int[to - from][];
    int open = to - from;
    for (int ring = 1; open > 0; ring *= 2) {
      double sure = look(box, ring);
      for (int p = from; p < to; p++) {
        found.size = 0;
        if (places[p - from] != null) {
          continue;
        }
        if (Thread.interrupted()) {
          throw new CancellationException("interrupted while choosing nearest neighbours");
        }
        around.near(p, sure * sure);
        if (found.size >= wanted || Double.isInfinite(sure)) {
          int count = choose(p);
          places[p - from] = picked(found.places, count);
          translations[p - from] = picked(found.translationOf, count);
          open--;
        }
      }
    }
    for (int i = 0; i < places.length; i++) {
      append(places[i], translations[i]);
    }
  }

  /** Collects a ring; returns the distance up to which no neighbour is left out. */
  private double look(int box, int ring) {
    int[] n = boxes.count;
    int[] at = {box / n[2] / n[1], box / n[2] % n[1], box % n[2]};
    int[] reach = new int[3];
    double sure = Double.POSITIVE_INFINITY;
    for (int a = 0; a < 3; a++) {
      boolean all = a >= boxes.periods && ring >= Math.max(at[a], n[a] - 1 - at[a]);
      reach[a] = a < boxes.periods ? Math.min(ring, WIDEST) : Math.min(ring, n[a] - 1);
      sure = all ? sure : Math.min(sure, Math.max(0, reach[a] * boxes.width[a] - boxes.slack));
    }
    around.look(box, reach);
    return sure;
  }

  /** Sorts the nearest to the front of the choice; returns how many there are. */
  private int choose(int p) {
    int count = 0;
    for (int k = 0; k < found.size; k++) {
      double square = around.square(p, k);
      int at = count;
      while (at > 0 && before(square, k, at - 1)) {
        at--;
      }
      if (at < wanted) {
        int moved = Math.min(count, wanted - 1) - at;
        System.arraycopy(squares, at, squares, at + 1, moved);
        System.arraycopy(chosen, at, chosen, at + 1, moved);
        squares[at] = square;
        chosen[at] = k;
        count = Math.min(wanted, count + 1);
      }
    }
    return count;
  }

  private boolean before(double square, int k, int other) {
    if (square != squares[other]) {
      return square < squares[other];
    }
    int point = boxes.order[found.places[k]];
    int otherPoint = boxes.order[found.places[chosen[other]]];
    if (point != otherPoint || boxes.periods == 0) {
      return point < otherPoint;
    }
    for (int a = 0; a < 3; a++) {
      int turns = found.translations.at(found.translationOf[k], a);
      int otherTurns = found.translations.at(found.translationOf[chosen[other]], a);
      if (turns != otherTurns) {
        return turns < otherTurns;
      }
    }
    return false;
  }

  private int[] picked(int[] values, int count) {
    int[] result = new int[count];
    for (int i = 0; i < count; i++) {
      result[i] = values[chosen[i]];
    }
    return result;
  }

  private void append(int[] places, int[] translations) {
    int from = pairs.size;
    pairs.reserve(places.length);
    System.arraycopy(places, 0, pairs.places, from, places.length);
    for (int i = 0; boxes.periods > 0 && i < places.length; i++) {
      Translations own = found.translations;
      int id = translations[i];
      pairs.translationOf[from + i] =
          pairs.translations.id(own.at(id, 0), own.at(id, 1), own.at(id, 2));
    }
    pairs.size += places.length;
    pairs.close(from);
  }
}
