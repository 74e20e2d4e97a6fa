package org.intertwiner.harmonic.fourier.sphere;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.intertwiner.algebra.parallel.Workers;
import org.intertwiner.harmonic.wigner.WignerRecursion;

/**
 * The rings of a grid in pairs: nodes θ ≤ π/2 from the equator to the pole, each with the ring
 * there and its mirror image, where there is one; and the Legendre functions at them.
 */
final class Hemisphere {
  final int[] north;
  final int[] south;
  final double[] versine;
  private final double[] theta;

  Hemisphere(RingGrid grid) {
    int count = 0;
    int[] nodes = new int[grid.rings()];
    for (int r = grid.rings() - 1; r >= 0; r--) {
      if (grid.colatitude(r) <= Math.PI / 2) {
        nodes[count++] = r;
      }
    }
    this.north = java.util.Arrays.copyOf(nodes, count);
    this.south = new int[count];
    this.theta = new double[count];
    this.versine = new double[count];
    for (int k = 0; k < count; k++) {
      south[k] = grid.mirror(north[k]);
      theta[k] = grid.colatitude(north[k]);
      versine[k] = versine(theta[k]);
    }
  }

  /**
   * The distance of rows of so many numbers: an odd number of cache lines, since a column of rows
   * that are a power of two apart would all fall into the same few places of a cache.
   */
  static int stride(int numbers) {
    int lines = (numbers + 7) / 8;
    return 8 * (lines % 2 == 0 ? lines + 1 : lines);
  }

  /** 2 sin²(θ/2) = 1 − cos θ. */
  static double versine(double theta) {
    double s = Math.sin(theta / 2);
    return 2 * s * s;
  }

  /** The orders m = lowest … L − 1 of d_{m,n}. */
  LegendreOrder[] orders(int bandLimit, int lowest, int n, Workers workers) {
    return orders(bandLimit, lowest, n, theta, workers);
  }

  static LegendreOrder[] orders(int bandLimit, int lowest, int n, double[] theta, Workers workers) {
    int largest = Math.max(bandLimit - 1, Math.abs(n));
    WignerRecursion recursion = WignerRecursion.of(largest, theta);
    Pool<WignerRecursion.Cursor> cursors = new Pool<>(() -> recursion.cursor(theta.length));
    LegendreOrder[] orders = new LegendreOrder[bandLimit - lowest];
    workers.run(
        orders.length,
        i -> {
          WignerRecursion.Cursor cursor = cursors.borrow();
          orders[i] = LegendreOrder.of(bandLimit, lowest + i, n, theta.length, cursor);
          cursors.giveBack(cursor);
        });
    return orders;
  }

  /** Scratch objects that calls share one after the other. */
  static final class Pool<T> {
    private final ConcurrentLinkedQueue<T> free = new ConcurrentLinkedQueue<>();
    private final Supplier<T> make;

    Pool(Supplier<T> make) {
      this.make = make;
    }

    T borrow() {
      T item = free.poll();
      return item == null ? make.get() : item;
    }

    void giveBack(T item) {
      free.add(item);
    }
  }
}
