package org.intertwiner.nn.graph;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.LongAdder;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.parallel.Workers;

/** Searches the boxes of a structure for the neighbours of every point, and makes them a graph. */
final class Search {
  private static final int POINTS_A_PART = 1 << 10;

  private final Structure structure;
  private final double apart;
  private final int most;
  private final LongAdder found = new LongAdder();

  Search(Structure structure, double apart, int most) {
    this.structure = structure;
    this.apart = apart;
    this.most = most;
  }

  /** All pairs within a radius. */
  Graph within(double radius, Workers workers) {
    Boxes boxes = Boxes.of(structure, radius);
    int[] reach = {boxes.reach(0, radius), boxes.reach(1, radius), boxes.reach(2, radius)};
    return run(
        boxes,
        workers,
        pairs -> {
          Around around = new Around(boxes, pairs);
          return box -> within(boxes, around, pairs, reach, radius * radius, box);
        });
  }

  private void within(
      Boxes boxes, Around around, Pairs pairs, int[] reach, double square, int box) {
    around.look(box, reach);
    for (int p = boxes.start[box]; p < boxes.start[box + 1]; p++) {
      int from = pairs.size;
      around.near(p, square);
      pairs.close(from);
      refuseClose(boxes, around, pairs, p, from);
      if (pairs.size > most) {
        throw tooMany();
      }
    }
  }

  /** The nearest of every point. */
  Graph nearest(int count, Workers workers) {
    long others = structure.isPeriodic() ? count : Math.min(count, structure.nodes() - 1L);
    if (others * structure.nodes() > most) {
      throw tooMany();
    }
    Boxes boxes = Boxes.of(structure, 0);
    return run(
        boxes,
        workers,
        pairs -> {
          Nearest nearest = new Nearest(boxes, (int) Math.max(0, others), pairs);
          Around around = new Around(boxes, pairs);
          return box -> {
            int from = pairs.size;
            int point = pairs.points;
            nearest.of(box);
            for (int p = boxes.start[box]; p < boxes.start[box + 1]; p++) {
              refuseClose(boxes, around, pairs, p, from, from + pairs.counts[point]);
              from += pairs.counts[point++];
            }
          };
        });
  }

  /** Finds the neighbours of the points of one box after the other. */
  private interface Part {
    void run(int box);
  }

  /** Begins a part of the boxes that appends to a list. */
  private interface Begin {
    Part part(Pairs pairs);
  }

  private Graph run(Boxes boxes, Workers workers, Begin begin) {
    int parts = Math.max(1, boxes.nodes / POINTS_A_PART);
    int[] cuts = new int[parts + 1];
    int last = boxes.start.length - 1;
    int box = 0;
    for (int p = 1; p <= parts; p++) {
      int point = (int) ((long) boxes.nodes * p / parts);
      while (box < last && boxes.start[box] < point) {
        box++;
      }
      cuts[p] = p == parts ? last : box;
    }
    Pairs[] results = new Pairs[parts];
    workers.run(
        parts,
        p -> {
          Pairs pairs = new Pairs(boxes.periods > 0);
          Part part = begin.part(pairs);
          for (int b = cuts[p]; b < cuts[p + 1]; b++) {
            int before = pairs.size;
            if (boxes.start[b + 1] > boxes.start[b]) {
              part.run(b);
              count(pairs.size - before);
            }
          }
          results[p] = pairs;
        });
    return new Assembly(boxes, structure.dimension(), results).graph(workers);
  }

  /** Refuses more edges than allowed, and interruption. */
  private void count(int more) {
    found.add(more);
    if (found.sum() > most) {
      throw tooMany();
    }
    if (Thread.interrupted()) {
      throw new CancellationException("interrupted while looking for neighbours");
    }
  }

  private LimitExceeded tooMany() {
    return new LimitExceeded(
        "neighbour list of " + structure.nodes() + " points",
        "more than " + most + " edges",
        "at most " + most,
        "take a smaller radius or structure, or raise the limit");
  }

  private void refuseClose(Boxes boxes, Around around, Pairs pairs, int p, int from) {
    refuseClose(boxes, around, pairs, p, from, pairs.size);
  }

  private void refuseClose(Boxes boxes, Around around, Pairs pairs, int p, int from, int to) {
    for (int k = from; apart > 0 && k < to; k++) {
      double square = around.square(p, k);
      if (square < apart * apart) {
        int other = boxes.order[pairs.places[k]];
        int point = boxes.order[p];
        throw new InvalidInput(
            "points " + Math.min(point, other) + " and " + Math.max(point, other),
            "distance " + Math.sqrt(square),
            "at least " + apart,
            "points at one place have no direction to each other");
      }
    }
  }
}
