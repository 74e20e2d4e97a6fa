package org.intertwiner.nn.graph;

import java.util.Arrays;
import org.intertwiner.algebra.LimitExceeded;

/** The boxes around one box, each with the translation of its image. */
final class Around {
  private static final long MOST_BOXES = 1L << 26;

  private final Boxes boxes;
  private final Pairs pairs;
  private int size;
  private int[] box = new int[27];
  private int[] image = new int[3 * 27];
  private int[] id = new int[27];
  private double[] shift = new double[3 * 27];

  /** Appends what it finds to a list. */
  Around(Boxes boxes, Pairs pairs) {
    this.boxes = boxes;
    this.pairs = pairs;
  }

  /** Collects the boxes within a reach along each axis. */
  void look(int centre, int[] reach) {
    long all = 1;
    for (int a = 0; a < 3; a++) {
      all *= Math.min(2L * reach[a] + 1, MOST_BOXES + 1);
      if (all > MOST_BOXES) {
        throw new LimitExceeded(
            "neighbours of a point",
            "more than " + MOST_BOXES + " boxes and their images in reach",
            "at most " + MOST_BOXES,
            "take fewer neighbours or a smaller radius");
      }
    }
    size = 0;
    int[] n = boxes.count;
    int c0 = centre / n[2] / n[1];
    int c1 = centre / n[2] % n[1];
    int c2 = centre % n[2];
    for (int i = low(0, c0, reach); i <= high(0, c0, reach); i++) {
      for (int j = low(1, c1, reach); j <= high(1, c1, reach); j++) {
        for (int k = low(2, c2, reach); k <= high(2, c2, reach); k++) {
          add(i, j, k);
        }
      }
    }
  }

  private int low(int axis, int at, int[] reach) {
    return axis < boxes.periods ? at - reach[axis] : Math.max(0, at - reach[axis]);
  }

  private int high(int axis, int at, int[] reach) {
    int last = boxes.count[axis] - 1;
    return axis < boxes.periods ? at + reach[axis] : Math.min(last, at + reach[axis]);
  }

  private void add(int i, int j, int k) {
    int[] n = boxes.count;
    int index =
        (Math.floorMod(i, n[0]) * n[1] + Math.floorMod(j, n[1])) * n[2] + Math.floorMod(k, n[2]);
    if (boxes.start[index + 1] == boxes.start[index]) {
      return;
    }
    if (size == box.length) {
      box = Arrays.copyOf(box, 2 * size);
      id = Arrays.copyOf(id, 2 * size);
      image = Arrays.copyOf(image, 6 * size);
      shift = Arrays.copyOf(shift, 6 * size);
    }
    box[size] = index;
    image[3 * size] = Math.floorDiv(i, n[0]);
    image[3 * size + 1] = Math.floorDiv(j, n[1]);
    image[3 * size + 2] = Math.floorDiv(k, n[2]);
    for (int a = 0; a < 3; a++) {
      double sum = 0;
      for (int v = 0; v < boxes.periods; v++) {
        sum += image[3 * size + v] * boxes.basis[v][a];
      }
      shift[3 * size + a] = sum;
    }
    if (boxes.periods > 0 && boxes.turns.length == 0) {
      id[size] = pairs.translations.id(image[3 * size], image[3 * size + 1], image[3 * size + 2]);
    }
    size++;
  }

  /** Appends the points within a distance of a point, by its place. */
  void near(int p, double square) {
    for (int b = 0; b < size; b++) {
      int from = boxes.start[box[b]];
      int to = boxes.start[box[b] + 1];
      pairs.reserve(to - from);
      int before = pairs.size;
      boolean home = image[3 * b] == 0 && image[3 * b + 1] == 0 && image[3 * b + 2] == 0;
      if (home && from <= p && p < to) {
        scan(p, from, p, b, square);
        scan(p, p + 1, to, b, square);
      } else {
        scan(p, from, to, b, square);
      }
      if (boxes.turns.length > 0) {
        turn(p, b, before);
      } else if (boxes.periods > 0) {
        Arrays.fill(pairs.translationOf, before, pairs.size, id[b]);
      }
    }
  }

  private void scan(int p, int from, int to, int b, double square) {
    double[] x = boxes.x;
    double[] y = boxes.y;
    double[] z = boxes.z;
    double xp = x[p];
    double yp = y[p];
    double zp = z[p];
    double sx = shift[3 * b];
    double sy = shift[3 * b + 1];
    double sz = shift[3 * b + 2];
    int[] places = pairs.places;
    int k = pairs.size;
    for (int q = from; q < to; q++) {
      // the difference first: an edge and its reverse get the same distance
      double dx = x[q] - xp + sx;
      double dy = y[q] - yp + sy;
      double dz = z[q] - zp + sz;
      places[k] = q;
      k += dx * dx + dy * dy + dz * dz <= square ? 1 : 0;
    }
    pairs.size = k;
  }

  /** The translations of the points as given: those moved into the cell are moved back. */
  private void turn(int p, int b, int before) {
    int[][] turns = boxes.turns;
    for (int k = before; k < pairs.size; k++) {
      int q = pairs.places[k];
      pairs.translationOf[k] =
          pairs.translations.id(
              image[3 * b] - turns[0][q] + turns[0][p],
              image[3 * b + 1] - turns[1][q] + turns[1][p],
              image[3 * b + 2] - turns[2][q] + turns[2][p]);
    }
  }

  /** The squared distance of a point from one of its neighbours. */
  double square(int p, int k) {
    int q = pairs.places[k];
    double[] d = {boxes.x[q] - boxes.x[p], boxes.y[q] - boxes.y[p], boxes.z[q] - boxes.z[p]};
    for (int v = 0; v < boxes.periods; v++) {
      int turns = pairs.translations.at(pairs.translationOf[k], v);
      if (boxes.turns.length > 0) {
        turns += boxes.turns[v][q] - boxes.turns[v][p];
      }
      for (int a = 0; a < 3; a++) {
        d[a] += turns * boxes.basis[v][a];
      }
    }
    return d[0] * d[0] + d[1] * d[1] + d[2] * d[2];
  }
}
