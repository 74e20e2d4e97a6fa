package org.intertwiner.verify.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.ring.Rational;

/** Follows the number of cells through a network, and finds which of them keep the symmetry. */
final class Propagation {
  /** Periods beyond this are not searched. */
  static final int MAX_PERIOD = 5_000;

  private static final int MAX_START = 100_000;

  /** What a layer reads and what it is. */
  record Node(String name, Layer layer, List<String> reads) {}

  private record Cells(List<Integer> sizes, Optional<Finding> broken, Optional<Finding> stop) {}

  private final List<Node> nodes;
  private final AxisMoves moves;
  private final String input;

  Propagation(List<Node> nodes, AxisMoves moves, String input) {
    this.nodes = nodes;
    this.moves = moves;
    this.input = input;
  }

  SizeVerdict at(int size) {
    Map<String, List<Integer>> sizes = new HashMap<>();
    List<Integer> start = new ArrayList<>();
    for (int a = 0; a < moves.dimension(); a++) {
      start.add(size);
    }
    sizes.put(input, start);
    for (Node node : nodes) {
      Cells cells = cells(node, node.reads().stream().map(sizes::get).toList());
      if (cells.broken().isPresent()) {
        return new SizeVerdict(size, SizeVerdict.Kind.BROKEN, cells.broken());
      }
      if (cells.stop().isPresent()) {
        return new SizeVerdict(size, SizeVerdict.Kind.IMPOSSIBLE, cells.stop());
      }
      sizes.put(node.name(), cells.sizes());
    }
    return new SizeVerdict(size, SizeVerdict.Kind.EXACT, Optional.empty());
  }

  /** As long as nothing is broken all axes are equal, because the group makes them so. */
  private Cells cells(Node node, List<List<Integer>> reads) {
    List<Integer> first = reads.stream().filter(r -> !r.isEmpty()).findFirst().orElse(List.of());
    Layer layer = node.layer();
    if (first.isEmpty()) {
      return fine(first);
    }
    if (layer instanceof Layer.Join) {
      boolean equal = reads.stream().allMatch(r -> r.isEmpty() || r.equals(first));
      return equal
          ? fine(first)
          : stop(node, "arrays of " + reads + " cells do not fit together", "");
    }
    if (layer instanceof Layer.GlobalPooling) {
      return fine(List.of());
    }
    if (layer instanceof Layer.Flattening) {
      return first.stream().allMatch(n -> n == 1)
          ? fine(List.of())
          : broken(
              node,
              new Geometry.Fault(
                  first + " cells become channels: every cell gets its own weights",
                  "pool over all cells first"));
    }
    return moved(node, first);
  }

  private Cells moved(Node node, List<Integer> sizes) {
    List<Integer> out = new ArrayList<>();
    for (int a = 0; a < sizes.size(); a++) {
      out.add(after(node.layer(), a, sizes.get(a)));
    }
    if (out.stream().anyMatch(n -> n < 1)) {
      return stop(node, "there are " + sizes + " cells, fewer than it needs", "use a larger size");
    }
    for (int size : sizes.stream().distinct().toList()) {
      Optional<Geometry.Fault> fault = fault(node.layer(), size);
      if (fault.isPresent()) {
        return broken(node, fault.get());
      }
    }
    return fine(out);
  }

  private Optional<Geometry.Fault> fault(Layer layer, int size) {
    if (layer instanceof Layer.Sliding sliding) {
      return Geometry.sliding(sliding, size, moves);
    }
    if (layer instanceof Layer.Transposed transposed) {
      return Geometry.transposed(transposed, size, moves);
    }
    return layer instanceof Layer.Margins margins
        ? Geometry.margins(margins, moves)
        : Optional.empty();
  }

  private static <T> T of(List<T> given, int axis) {
    return given.get(given.size() == 1 ? 0 : axis);
  }

  private static int after(Layer layer, int axis, int size) {
    if (layer instanceof Layer.Sliding sliding) {
      return of(sliding.windows(), axis).count(size);
    }
    if (layer instanceof Layer.Transposed transposed) {
      Window w = of(transposed.windows(), axis);
      return w.stride() * (size - 1)
          + w.span()
          - w.before()
          - w.after()
          + of(transposed.extra(), axis);
    }
    if (layer instanceof Layer.Margins margins) {
      return size + of(margins.before(), axis) + of(margins.after(), axis);
    }
    return layer instanceof Layer.Upsampling up ? size * up.factor() : size;
  }

  private static Cells fine(List<Integer> sizes) {
    return new Cells(sizes, Optional.empty(), Optional.empty());
  }

  private static Cells broken(Node node, Geometry.Fault fault) {
    return new Cells(
        List.of(),
        Optional.of(new Finding(Severity.WARNING, node.name(), fault.what(), fault.remedy())),
        Optional.empty());
  }

  private static Cells stop(Node node, String what, String remedy) {
    return new Cells(
        List.of(),
        Optional.empty(),
        Optional.of(new Finding(Severity.NOTE, node.name(), what, remedy)));
  }

  /**
   * The set of sizes that keep the symmetry. A layer at a rate of ρ cells for each input cell and
   * of stride s sees the same remainders again after P input cells if s divides Pρ; from the size
   * on at which every layer has a window that lies inside, only remainders matter.
   */
  Optional<SizePattern> pattern() {
    long period = 1;
    Map<String, Rational> rates = new HashMap<>();
    rates.put(input, Rational.ONE);
    for (Node node : nodes) {
      List<Rational> in = node.reads().stream().map(rates::get).filter(r -> !r.isZero()).toList();
      if (in.stream().distinct().count() > 1) {
        return Optional.empty(); // branches of different scale fit together at few sizes at most
      }
      Rational rate = in.isEmpty() ? Rational.ZERO : in.get(0);
      Rational out = rate;
      if (!rate.isZero() && node.layer() instanceof Layer.Sliding sliding) {
        for (Window w : sliding.windows()) {
          out = rate.divide(Rational.of(w.stride()));
          period = lcm(period, out.denominator().longValueExact());
        }
      } else if (node.layer() instanceof Layer.Transposed transposed) {
        out = rate.multiply(Rational.of(transposed.windows().get(0).stride()));
      } else if (node.layer() instanceof Layer.Upsampling up) {
        out = rate.multiply(Rational.of(up.factor()));
      } else if (node.layer() instanceof Layer.GlobalPooling
          || node.layer() instanceof Layer.Flattening) {
        out = Rational.ZERO;
      }
      if (period > MAX_PERIOD) {
        return Optional.empty();
      }
      rates.put(node.name(), out);
    }
    int start = start();
    return start > MAX_START ? Optional.empty() : Optional.of(pattern(start, (int) period));
  }

  private static long lcm(long a, long b) {
    long x = a;
    long y = b;
    while (y != 0) {
      long t = x % y;
      x = y;
      y = t;
    }
    return a / x * b;
  }

  private SizePattern pattern(int start, int period) {
    boolean[] good = new boolean[start + period];
    for (int n = 1; n < good.length; n++) {
      if (Thread.interrupted()) {
        throw new CancellationException("the search for sizes was interrupted");
      }
      good[n] = at(n).kind() == SizeVerdict.Kind.EXACT;
    }
    int smallest = period;
    for (int p = period; p >= 1; p--) {
      if (period % p == 0 && repeats(good, start, p)) {
        smallest = p;
      }
    }
    int from = start;
    while (from > 1 && good[from - 1] == good[from - 1 + smallest]) {
      from--;
    }
    List<Integer> residues = new ArrayList<>();
    for (int r = 0; r < smallest; r++) {
      if (good[start + Math.floorMod(r - start, smallest)]) {
        residues.add(r);
      }
    }
    List<Integer> below = new ArrayList<>();
    for (int n = 1; n < from; n++) {
      if (good[n]) {
        below.add(n);
      }
    }
    return new SizePattern(from, smallest, residues, below);
  }

  private static boolean repeats(boolean[] good, int start, int period) {
    for (int n = start; n + period < good.length; n++) {
      if (good[n] != good[n + period]) {
        return false;
      }
    }
    return true;
  }

  /** From here on every layer has a window inside its array, whatever the remainders are. */
  private int start() {
    int low = 1;
    int high = 1;
    while (!isLarge(high) && high <= MAX_START) {
      low = high + 1;
      high *= 2;
    }
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (isLarge(middle)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return high;
  }

  private boolean isLarge(int size) {
    Map<String, List<Integer>> sizes = new HashMap<>();
    List<Integer> start = new ArrayList<>();
    for (int a = 0; a < moves.dimension(); a++) {
      start.add(size);
    }
    sizes.put(input, start);
    for (Node node : nodes) {
      List<Integer> in =
          node.reads().stream()
              .map(sizes::get)
              .filter(r -> !r.isEmpty())
              .findFirst()
              .orElse(List.of());
      List<Integer> out = new ArrayList<>();
      for (int a = 0; a < in.size(); a++) {
        if (in.get(a) < enough(node.layer(), a)) {
          return false;
        }
        out.add(after(node.layer(), a, in.get(a)));
      }
      boolean ends =
          node.layer() instanceof Layer.GlobalPooling || node.layer() instanceof Layer.Flattening;
      sizes.put(node.name(), ends ? List.of() : out);
    }
    return true;
  }

  private static int enough(Layer layer, int axis) {
    if (layer instanceof Layer.Sliding sliding) {
      Window w = of(sliding.windows(), axis);
      return w.span() + 2 * w.stride() + Math.abs(w.before()) + Math.abs(w.after());
    }
    if (layer instanceof Layer.Transposed transposed) {
      Window w = of(transposed.windows(), axis);
      return 1 + Math.max(0, w.before()) + Math.max(0, w.after());
    }
    if (layer instanceof Layer.Margins margins) {
      return 1 + Math.max(0, -of(margins.before(), axis)) + Math.max(0, -of(margins.after(), axis));
    }
    return layer instanceof Layer.Flattening ? 2 : 1;
  }
}
